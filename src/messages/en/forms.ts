import { plural } from '../format';

/** What every form says. */
export const forms = {
  draft: {
    title: 'You typed something here that was not saved',
    detail: ({ age }: { age: string }) =>
      `It was kept ${age}, encrypted in this browser. Signing out, or a day, forgets it.`,
    emptied: 'Emptied',
    before: ({ before }: { before: string }) => `Was: ${before}`,
    wasEmpty: 'Was empty',
    takeUp: 'Go on with it',
    discard: 'Discard it',
  },
  noCalendar: 'The calendar can’t be loaded. Type the date, such as 12 Mar 2026.',
  offline: 'Offline: what you typed stays here. Save once the connection is back.',
  requiredLabel: ({ label }: { label: string }) => `${label} (required)`,
  notSet: 'Not set',
  clear: ({ label }: { label: string }) => `Clear ${label}`,
  remove: ({ label }: { label: string }) => `Remove ${label}`,
  openCalendar: ({ label }: { label: string }) => `Choose ${label} from a calendar`,
  calendar: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
  },
  dateHelp: 'Such as 12 Mar 2026 or 2026-03-12',
  searchHelp: 'Type to search',
  searching: 'Searching…',
  noMatches: 'No matches',
  searchFailed: 'The search failed. Type again to retry.',
  changes: ({ count }: { count: number }) => plural(count, { one: '# change', other: '# changes' }),
  noChanges: 'No changes yet',
  saveChanges: ({ count }: { count: number }) =>
    plural(count, { one: 'Save # change', other: 'Save # changes' }),
  leaveTitle: 'Leave without saving?',
  leaveDetail: 'What you typed here has not been saved and would be lost.',
  leave: 'Leave without saving',
  stay: 'Stay and go on',
  toCorrect: ({ count }: { count: number }) =>
    plural(count, { one: 'There is # thing to correct', other: 'There are # things to correct' }),
};
