import { formatNumber, plural } from '../format';

const cases = (count: number) => plural(count, { one: '# case', other: '# cases' });

/** Choosing a bulk change and previewing it. */
export const bulk = {
  menu: 'Change…',
  actions: {
    status: 'Set status',
    case_type: 'Set case type',
    county: 'Set county',
    custom: 'Set a custom field',
    addAssignee: 'Add an assignee',
    removeAssignee: 'Remove an assignee',
    addGoal: 'Add a goal to each',
    endInvolvements: 'End involvements',
    delete: 'Delete',
  },
  formTitle: ({ action, count }: { action: string; count: number }) =>
    `${action} · ${cases(count)}`,
  preview: 'Preview the change',
  nothingYet: 'Nothing is sent before you have seen what would change.',
  fields: {
    customField: 'Custom field',
    value: 'Value',
    user: 'User',
    by: 'Whose involvements',
    byRole: 'Everyone in a role',
    byPerson: 'One person',
    role: 'Role',
    person: 'Person',
    end_date: 'End date',
  },
  emptyClears: 'Leave it empty to clear the field.',
  errors: {
    choose: 'Choose one.',
    date: 'Give a day, such as 12 Mar 2026.',
    describe: 'Describe the goal.',
    number: 'This is not a number. Write it such as 12.5.',
  },
  title: 'Preview of a bulk change',
  back: 'Cases',
  noDraft: {
    title: 'There is nothing to preview',
    description:
      'A preview is kept only while its tab stays open. Nothing was sent. Select the cases again.',
    action: 'Go to the cases',
  },
  reading: ({ count, total }: { count: number; total: number }) =>
    `Reading ${formatNumber(count)} of ${cases(total)}`,
  stopReading: 'Stop',
  stopped: 'The reading was stopped. Nothing was sent.',
  readOn: 'Read on',
  kinds: {
    willChange: 'Will change',
    alreadySo: 'Already so',
    breaksRule: 'Breaks a rule',
    cannotKnow: 'Can’t be told',
  },
  explained: {
    willChange: 'These change once you confirm. Untick a case to take it out.',
    alreadySo: 'These hold it already. No request will be sent for them.',
    breaksRule: 'These would break a rule, so they are left as they are.',
    cannotKnow: 'What the change would do to these can’t be told, so they are left as they are.',
  },
  takenOut: ({ count }: { count: number }) =>
    plural(count, { one: 'You took # case out.', other: 'You took # cases out.' }),
  rules: {
    closesBeforeOpening: 'It would close before it opened.',
    endsBeforeBeginning: 'An involvement would end before it began.',
  },
  reasons: {
    gone: 'It was deleted, or you can no longer see it.',
    notLoaded: 'The service did not send what is needed.',
    unreadable: 'What it holds can’t be read.',
  },
  groups: 'What the change would do',
  columns: { name: 'Case', change: 'Old and new' },
  keep: ({ name }: { name: string }) => `Change ${name}`,
  none: 'No case is in this group.',
  more: ({ count }: { count: number }) =>
    plural(count, { one: 'Show # more', other: 'Show # more' }),
  confirm: ({ count }: { count: number }) =>
    plural(count, { one: 'Change # case', other: 'Change # cases' }),
  confirmDelete: ({ count }: { count: number }) =>
    plural(count, { one: 'Delete # case', other: 'Delete # cases' }),
  cancel: 'Back to the list',
  deleteMeaning:
    'The cases, their involvements and goals will be hidden from Casebook and from Reporting. You cannot bring them back; only Casebook Support can.',
  typeNumber: ({ count }: { count: number }) =>
    `Type ${formatNumber(count)} to confirm that so many cases are deleted`,
  numberDiffers: 'Type the number of cases first.',
  nothingToChange: 'No case would change.',
  anotherRuns: 'Another bulk change is not finished. Wait for it or cancel it first.',
};
