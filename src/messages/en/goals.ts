import { formatNumber, plural } from '../format';

/** What a case works towards: adding, editing, achieving and removing a goal. */
export const goals = {
  title: 'Goals',
  fields: {
    description: 'Goal',
    status: 'Status',
    target_date: 'Target date',
    achieved_on: 'Achieved on',
    person: 'Person',
  },
  statuses: {
    not_started: 'Not started',
    in_progress: 'In progress',
    achieved: 'Achieved',
    not_achieved: 'Not achieved',
  },
  actions: 'Actions',
  summary: ({ open, overdue }: { open: number; overdue: number }) =>
    overdue === 0
      ? `${formatNumber(open)} open`
      : `${formatNumber(open)} open, ${formatNumber(overdue)} overdue`,
  overdue: ({ days }: { days: number }) =>
    plural(days, { one: '# day overdue', other: '# days overdue' }),
  achievedOn: ({ date }: { date: string }) => `on ${date}`,
  personHelp: 'Whom the goal is about, where it is about one person',
  none: 'No goal has been set for this case yet.',
  notLoaded: 'The service did not say which goals this case has.',
  missing: ({ count }: { count: number }) =>
    plural(count, { one: '# goal could not be loaded.', other: '# goals could not be loaded.' }),
  unnamed: 'Goal without a description',
  add: 'Add goal',
  addTitle: 'Add a goal',
  addSave: 'Add this goal',
  editTitle: ({ goal }: { goal: string }) => `Edit the goal “${goal}”`,
  achieveTitle: ({ goal }: { goal: string }) => `Mark “${goal}” as achieved`,
  edit: 'Edit',
  achieve: 'Mark achieved',
  remove: 'Remove',
  editOf: ({ goal }: { goal: string }) => `Edit goal “${goal}”`,
  achieveOf: ({ goal }: { goal: string }) => `Mark achieved: goal “${goal}”`,
  removeOf: ({ goal }: { goal: string }) => `Remove goal “${goal}”`,
  achieveSave: 'Mark as achieved',
  closedCase: 'This case is closed, and a closed case takes no new goal.',
  removeTitle: 'Remove this goal?',
  removeDetail: ({ goal }: { goal: string }) =>
    `“${goal}” disappears from this case, from Casebook and from Reporting. Only Casebook Support can bring it back.`,
  removeHint:
    'If the goal was given up, set its status to “Not achieved” instead: the record then tells what happened.',
  removeConfirm: 'Remove goal',
  required: {
    description: 'Say what is to be reached.',
    status: 'Choose the status.',
    target_date: 'Give the target date.',
    achieved_on: 'Give the day on which the goal was achieved.',
    person: 'Choose the person.',
  },
  added: ({ goal }: { goal: string }) => `The goal “${goal}” was added.`,
  saved: ({ goal }: { goal: string }) => `The goal “${goal}” was saved.`,
  achieved: ({ goal }: { goal: string }) => `The goal “${goal}” is marked as achieved.`,
  removed: ({ goal }: { goal: string }) => `The goal “${goal}” was removed.`,
};
