import { formatNumber, plural } from '../format';

const cases = (count: number) => plural(count, { one: '# case', other: '# cases' });

/** Selecting cases in the list. */
export const selection = {
  label: 'Selection',
  selected: ({ count }: { count: number }) =>
    plural(count, { one: '# case selected', other: '# cases selected' }),
  selectAll: ({ total }: { total: number | null }) =>
    total === null ? 'Select all that match' : `Select all ${formatNumber(total)} that match`,
  collecting: ({ count, total }: { count: number; total: number | null }) =>
    total === null
      ? `Collected ${formatNumber(count)} so far`
      : `Collected ${formatNumber(count)} of ${formatNumber(total)}`,
  stop: 'Stop',
  clear: 'Clear the selection',
  hidden: ({ count }: { count: number }) =>
    `${cases(count)} picked under other filters, not changed with these`,
  list: 'List them',
  hiddenTitle: 'Picked under other filters',
  hiddenDetail:
    'These cases are selected, but this list has not shown them. Actions leave them alone until you take them in.',
  takeIn: ({ count }: { count: number }) =>
    plural(count, { one: 'Take this one in', other: 'Take these # in' }),
  leaveOut: ({ count }: { count: number }) =>
    plural(count, { one: 'Leave this one out', other: 'Leave these # out' }),
  more: ({ count }: { count: number }) =>
    plural(count, { one: 'List # more', other: 'List # more' }),
  proof: ({ counted, collected }: { counted: number | null; collected: number }) =>
    counted === null
      ? `The service gives no count; ${cases(collected)} collected.`
      : `The service counts ${formatNumber(counted)}; ${cases(collected)} collected.`,
  changedMeanwhile: ({ joined, left }: { joined: number; left: number }) =>
    `Meanwhile ${cases(joined)} joined this list and ${formatNumber(left)} left it.`,
  failed: 'Not all cases could be collected. What was selected before stays selected.',
};
