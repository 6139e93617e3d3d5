import { formatList, formatNumber, plural } from '../format';

const cases = (count: number) => plural(count, { one: '# case', other: '# cases' });

/** Bulk changes: what they do, how far they are, what came of them. */
export const runs = {
  title: 'Bulk changes',
  none: {
    title: 'No bulk changes yet',
    description:
      'Select cases in the list to change them together. What came of it is kept in this browser until you sign out, for a week at most.',
    action: 'Go to the cases',
  },
  back: 'Bulk changes',
  notFound: {
    title: 'This bulk change is not kept in this browser',
    description:
      'It was forgotten, or it belongs to another environment, application or browser. What it changed stays changed.',
  },
  change: {
    set: ({ fields }: { fields: readonly string[] }) => `Set ${formatList(fields)}`,
    field: ({ label, value }: { label: string; value: string }) => `${label} to ${value}`,
    cleared: ({ label }: { label: string }) => `${label} to none`,
    addAssignee: ({ name }: { name: string }) => `Add ${name} as assignee`,
    removeAssignee: ({ name }: { name: string }) => `Remove ${name} as assignee`,
    addGoal: ({ goal }: { goal: string }) => `Add the goal “${goal}”`,
    endRole: ({ role, date }: { role: string; date: string }) =>
      `End the involvements of role ${role} on ${date}`,
    endPerson: ({ date }: { date: string }) => `End the involvements of one person on ${date}`,
    delete: 'Delete',
    undo: ({ change }: { change: string }) => `Undo: ${change}`,
    inCases: ({ change, count }: { change: string; count: number }) =>
      `${change} · ${cases(count)}`,
  },
  states: {
    waiting: 'Waiting',
    sent: 'Sent',
    changed: 'Changed',
    alreadySo: 'Already so',
    refused: 'Refused',
    changedBySomeoneElse: 'Changed by someone else',
    unknown: 'Not known',
    cancelled: 'Cancelled',
  },
  explained: {
    waiting: 'Nothing has been sent yet.',
    sent: 'Sent, and not answered yet.',
    changed: 'Changed by this run, once.',
    alreadySo: 'The case held it already; nothing was sent.',
    refused: 'The service refused the change; the case is as it was.',
    changedBySomeoneElse:
      'Somebody changed or deleted the case after the preview. Nothing was overwritten.',
    unknown: 'The service gave no clear answer, and the case could not be read back.',
    cancelled: 'Nothing was sent.',
  },
  all: 'All',
  filters: 'Outcome',
  progress: ({ done, total }: { done: number; total: number }) =>
    `${formatNumber(done)} of ${cases(total)}`,
  rate: ({ perSecond }: { perSecond: number }) =>
    plural(Math.round(perSecond), { one: '# case a second', other: '# cases a second' }),
  timeLeft: ({ seconds }: { seconds: number }) =>
    seconds < 90
      ? plural(Math.max(1, Math.round(seconds)), { one: '# second left', other: '# seconds left' })
      : plural(Math.round(seconds / 60), { one: '# minute left', other: '# minutes left' }),
  atOnce: ({ count }: { count: number }) =>
    plural(count, { one: '# request at a time', other: '# requests at a time' }),
  running: 'Under way',
  finished: 'Finished',
  interrupted: {
    title: 'This bulk change was interrupted',
    detail:
      'Its tab was closed or reloaded. Nothing is lost: what was under way is read back before anything is sent again.',
  },
  watched: 'Another tab carries this out. It can be steered there.',
  paused: {
    person: { title: 'Paused', detail: 'You paused it. Nothing is sent until you go on.' },
    signedOut: {
      title: 'Waiting for a new session',
      detail: 'The token has run out. Sign in again as the same application, and it goes on.',
    },
    offline: {
      title: 'Waiting for the network',
      detail: 'This device is offline. It goes on by itself once you are back online.',
    },
    unreachable: {
      title: 'The service does not answer',
      detail: 'It is tried again every ten seconds, and nothing is lost meanwhile.',
    },
    storage: {
      title: 'This browser can’t keep what happens',
      detail: 'Its storage is full or was closed, so nothing more is sent. Make room, then go on.',
    },
  },
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Cancel the rest',
  cancelTitle: 'Cancel what has not been sent?',
  cancelDetail: ({ waiting }: { waiting: number }) =>
    `${cases(waiting)} will stay as they are. What is changed already stays changed; you can undo it afterwards.`,
  keepGoing: 'Keep going',
  report: 'What came of it',
  columns: { name: 'Case', outcome: 'Outcome', change: 'Change', words: 'What the service said' },
  more: ({ count }: { count: number }) =>
    plural(count, { one: 'Show # more', other: 'Show # more' }),
  noneOfThese: 'No case has this outcome.',
  valueChange: ({ label, before, after }: { label: string; before: string; after: string }) =>
    `${label}: ${before} → ${after}`,
  noValue: 'none',
  created: ({ what }: { what: string }) => `New: ${what}`,
  deleted: 'Deleted',
  download: 'Download as CSV',
  csv: {
    fileName: ({ date }: { date: string }) => `bulk-change-${date}.csv`,
    id: 'Case ID',
    before: 'Before',
    after: 'After',
  },
  retry: ({ count }: { count: number }) =>
    plural(count, { one: 'Try the refused one again', other: 'Try the # refused again' }),
  select: ({ count }: { count: number }) =>
    plural(count, {
      one: 'Select the refused one in the list',
      other: 'Select the # refused in the list',
    }),
  undo: 'Undo',
  undoTitle: 'Undo this bulk change?',
  undoDetail: ({ count }: { count: number }) =>
    `${cases(count)} get back what they held before, where they still hold what this run wrote. The others are listed and left alone.`,
  undoConfirm: 'Undo it',
  noUndo: 'A delete can’t be undone. Only Casebook Support can bring a case back.',
  nothingToUndo: 'Nothing was changed, so there is nothing to undo.',
  forget: 'Forget this run',
  forgetTitle: 'Forget this bulk change?',
  forgetDetail:
    'Its report is wiped from this browser and can’t be undone from here any more. What it changed stays changed.',
  anotherRuns: 'Another bulk change is not finished. Wait for it or cancel it first.',
  badge: ({ done, total }: { done: number; total: number }) =>
    `Bulk change: ${formatNumber(done)} of ${formatNumber(total)}`,
  badgePaused: ({ done, total }: { done: number; total: number }) =>
    `Bulk change paused: ${formatNumber(done)} of ${formatNumber(total)}`,
  titlePrefix: ({ percent }: { percent: number }) => `(${formatNumber(percent)} %)`,
  announceFinished: ({ changed, total }: { changed: number; total: number }) =>
    `The bulk change is finished: ${formatNumber(changed)} of ${cases(total)} changed.`,
};
