import { plural } from '../format';

/** Creating, editing and deleting a case. */
export const caseForm = {
  newTitle: 'New case',
  editTitle: ({ name }: { name: string }) => `Edit ${name}`,
  editDocumentTitle: 'Edit case',
  backToCases: 'Cases',
  backToCase: 'Back to the case',
  loading: 'Loading the form',
  fields: {
    name: 'Name',
    case_type: 'Case type',
    status: 'Status',
    closed_on: 'Closed on',
    closing_reason: 'Closing reason',
    opened_on: 'Opened on',
    county: 'County',
    legacy_id: 'Legacy ID',
    summary: 'Summary',
    assignees: 'Assignees',
    custom_fields: 'Custom fields',
  },
  help: {
    legacy_id: 'The number of this case in an earlier system',
    assignees: 'The users who do the work. Search by name.',
  },
  groups: {
    about: 'About the case',
    record: 'Place and dates',
    work: 'Who works on it',
    custom: 'Fields of your agency',
    kept: 'Shown, not edited here',
  },
  keptHelp: 'These values stay as they are when you save.',
  archived: 'archived',
  reopening: 'Saving reopens the case and clears its closing date and reason.',
  assigneesNotLoaded:
    'The service did not send the assignees of this case, so they can’t be changed here. They stay as they are.',
  customFieldsNotReadable:
    'The custom fields of this case can’t be read. They stay as they are when you save.',
  valuesNotLoaded:
    'The values that your agency offers could not be loaded. Type them exactly as your agency writes them.',
  customFieldsNotLoaded:
    'The custom fields of your agency could not be loaded, so they can’t be edited now. What the case holds stays as it is.',
  errors: {
    name: 'Give the case a name.',
    case_type: 'Choose a case type.',
    status: 'Choose a status.',
    closed_on: 'Give the day on which the case was closed.',
    closing_reason: 'Choose why the case was closed.',
    opened_on: 'Give the day on which the case was opened.',
    county: 'Choose a county.',
    legacy_id: 'Give the legacy ID.',
    summary: 'Write a summary.',
    missing: 'Your agency requires this.',
    notADate: 'This is not a date. Write it such as 12 Mar 2026.',
    notANumber: 'This is not a number. Write it such as 12.5.',
  },
  notSent: 'Nothing was sent, and nothing that you typed is lost.',
  hiddenField: ({ name, message }: { name: string; message: string }) => `${name}: ${message}`,
  create: 'Create case',
  filledIn: ({ count }: { count: number }) =>
    plural(count, { one: '# field filled in', other: '# fields filled in' }),
  nothingFilledIn: 'Nothing filled in yet',
  nothingToSave: 'You have changed nothing, so nothing was sent.',
  created: ({ name }: { name: string }) => `Created ${name}.`,
  createdElsewhere: ({ name }: { name: string }) =>
    `Created ${name}. The service did not say under which number, so find it in the list.`,
  saved: ({ name }: { name: string }) => `Saved ${name}.`,
  lost: {
    title: 'It is not known whether the case was created',
    detail:
      'The answer of the service was lost. Everything you typed is still here. Look for the case in the list before you save again, or there may be two.',
    look: ({ name }: { name: string }) => `Look for “${name}” in the list (opens in a new tab)`,
    againTitle: 'Create the case again?',
    again:
      'The first attempt may have created it. If it did, there will be two cases of this name.',
    confirmAgain: 'Create it again',
  },
  unavailable: {
    createTitle: 'You can’t create a case here',
    editTitle: 'You can’t edit this case',
  },
  notFound: {
    title: 'This case can’t be found',
    description: 'It may have been deleted, or your application may not see it.',
  },
  delete: {
    title: ({ name }: { name: string }) => `Delete ${name}?`,
    nameless: 'this case',
    meaning:
      'The case, its involvements and its goals will be hidden from Casebook and from Reporting.',
    noWayBack: 'You cannot bring it back. Only Casebook Support can.',
    confirm: 'Delete case',
    done: ({ name }: { name: string }) => `Deleted ${name}.`,
    wasGone: ({ name }: { name: string }) =>
      `There was nothing left to delete: ${name} had already been deleted, or you can no longer see it.`,
  },
};
