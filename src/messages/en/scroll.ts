import { formatNumber, plural } from '../format';

/** The list as one long scroll. */
export const scroll = {
  loading: 'Loading more cases',
  loadAll: 'Load all',
  stop: 'Stop loading',
  more: 'Load more',
  end: ({ count }: { count: number }) =>
    plural(count, { one: 'End of the list: # case', other: 'End of the list: # cases' }),
  differs: ({ total }: { total: number }) =>
    `The server counted ${formatNumber(total)}. Cases may have joined or left the list while it was read.`,
  unreadable: ({ count }: { count: number }) =>
    plural(count, {
      one: '# case could not be read and is not shown.',
      other: '# cases could not be read and are not shown.',
    }),
  reload: 'Read the list again',
  find: {
    label: 'Find among the loaded names',
    placeholder: 'Find in loaded',
    count: ({ count, loaded }: { count: number; loaded: number }) =>
      `${formatNumber(count)} of ${formatNumber(loaded)} loaded`,
    place: ({ place, count, loaded }: { place: number; count: number; loaded: number }) =>
      `Match ${formatNumber(place)} of ${formatNumber(count)}, ${formatNumber(loaded)} loaded`,
    previous: 'Previous match',
    next: 'Next match',
    clear: 'Clear find',
  },
};
