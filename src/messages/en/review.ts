import { formatNumber, plural } from '../format';

const cases = (count: number) => plural(count, { one: '# case', other: '# cases' });

/** Reviewing cases one by one. */
export const review = {
  start: 'Review them',
  none: {
    title: 'Nothing to review yet',
    description:
      'Select cases in the list, then choose “Review them”. They come one by one, with what a reviewer looks for, and every step has a key.',
    action: 'Go to the cases',
  },
  place: ({ position, total }: { position: number; total: number }) =>
    `${formatNumber(position)} of ${cases(total)}`,
  progress: ({ reviewed, flagged, left }: { reviewed: number; flagged: number; left: number }) =>
    `${formatNumber(reviewed)} reviewed, ${formatNumber(flagged)} flagged, ${formatNumber(left)} left`,
  actions: {
    next: 'Next',
    previous: 'Previous',
    review: 'Mark reviewed',
    unreview: 'Not reviewed',
    flag: 'Flag',
    changeFlag: 'Change the flag',
    status: 'Set status',
    edit: 'Edit',
    open: 'Open',
    keys: 'All keys',
    finish: 'To the summary',
  },
  statusNote: 'It is saved at once, and the case stays here.',
  statusSet: 'The status is set.',
  isReviewed: 'Reviewed',
  isFlagged: ({ note }: { note: string }) => (note === '' ? 'Flagged' : `Flagged: ${note}`),
  note: 'What is to be looked at',
  saveFlag: 'Flag this case',
  removeFlag: 'Remove the flag',
  gone: {
    title: 'This case can’t be found any more',
    description: 'It was deleted, or your application may not see it. Go on with the next one.',
  },
  checks: 'Checks',
  allFine: 'Nothing was found.',
  settings: 'Checks and limits',
  unknown: ({ check }: { check: string }) => `${check}: can’t be told, the service did not say`,
  names: {
    noGoal: 'No goal',
    noActiveInvolvement: 'No active involvement',
    overdueGoals: 'Overdue goals',
    openLong: 'Open for long',
    quietLong: 'Not updated for long',
    closedIncomplete: 'Closed without date or reason',
    requiredEmpty: 'Required fields empty',
    datesContradict: 'Dates that contradict each other',
  },
  found: {
    noGoal: () => 'It has no goal.',
    noActiveInvolvement: () => 'Nobody is actively involved.',
    overdueGoals: ({ count }: { count: number }) =>
      plural(count, { one: '# goal is overdue.', other: '# goals are overdue.' }),
    openLong: ({ count }: { count: number }) =>
      plural(count, { one: 'Open for # month.', other: 'Open for # months.' }),
    quietLong: ({ count }: { count: number }) =>
      plural(count, { one: 'Not updated for # day.', other: 'Not updated for # days.' }),
    closedIncomplete: () => 'It is closed without a date or a reason.',
    requiredEmpty: ({ count }: { count: number }) =>
      plural(count, { one: '# required field is empty.', other: '# required fields are empty.' }),
    datesContradict: ({ count }: { count: number }) =>
      plural(count, {
        one: '# date contradicts another one.',
        other: '# dates contradict others.',
      }),
  },
  openMonths: 'Open for at least (months)',
  quietDays: 'Not updated for at least (days)',
  keys: {
    title: 'Keys of the review',
    detail: 'They do nothing while you type. Each has a button too.',
    isOn: 'Use single keys',
  },
  summary: {
    title: 'The review is at its end',
    flaggedTitle: 'Flagged',
    noFlags: 'No case was flagged.',
    download: 'Download as CSV',
    fileName: ({ date }: { date: string }) => `review-${date}.csv`,
    columns: { id: 'Case ID', name: 'Case', state: 'State', note: 'Note' },
    states: { reviewed: 'Reviewed', flagged: 'Flagged', left: 'Not reviewed' },
    select: ({ count }: { count: number }) =>
      plural(count, {
        one: 'Select the flagged one in the list',
        other: 'Select the # flagged in the list',
      }),
    back: 'Back to the first not reviewed',
    end: 'End this review',
  },
};
