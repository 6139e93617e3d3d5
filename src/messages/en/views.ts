import { formatList, formatNumber, plural } from '../format';

/** Saved views of the list, how it looks, and the list as one scroll. */
export const views = {
  nav: 'Saved views',
  all: 'All cases',
  changed: ({ name }: { name: string }) => `“${name}”, changed`,
  saveChanges: 'Save changes',
  discardChanges: 'Discard changes',
  usual: {
    untouched: ({ days }: { days: number }) => `Open, untouched for ${formatNumber(days)} days`,
    closedThisMonth: 'Closed this month',
  },
  menu: {
    open: 'Views',
    saveAs: 'Save as a view…',
    saveChangesTo: ({ name }: { name: string }) => `Save changes to “${name}”`,
    copyLink: 'Copy link to this list',
    manage: 'Manage views…',
  },
  link: {
    copied: 'Link copied. Whoever opens it sees the cases that their own application may see.',
    copiedWithoutSearch:
      'Link copied, without the search: a name does not belong in a link that is passed on.',
    notCopied: 'The browser did not allow copying. The address bar holds the same link.',
  },
  save: {
    title: 'Save as a view',
    name: 'Name of the view',
    nameHelp: 'It is kept in this browser, so name no person in it.',
    nameMissing: 'Give the view a name.',
    pin: 'Show it above the list',
    keeps: 'Kept: filters, order, columns and density, in this browser, for this application only.',
    keepsForSession:
      'Kept: filters, order, columns and density, until you sign out or close this tab. A token alone does not tell whose the views are.',
    leavesSearch: 'The search is not kept: it may name a person.',
    leavesConditions: ({ fields }: { fields: readonly string[] }) =>
      `Not kept, as text may name a person: ${plural(fields.length, {
        one: 'the condition on',
        other: 'the conditions on',
      })} ${formatList(fields)}.`,
    save: 'Save view',
    full: 'There is no room for another view. Delete one first.',
  },
  saved: ({ name }: { name: string }) => `View “${name}” saved`,
  manage: {
    title: 'Views',
    intro: 'Pinned views stand above the list, in this order.',
    list: 'Views in their order',
    rename: ({ name }: { name: string }) => `Rename “${name}”`,
    newName: ({ name }: { name: string }) => `New name of “${name}”`,
    saveName: 'Rename',
    pin: ({ name }: { name: string }) => `Pin “${name}” above the list`,
    up: ({ name }: { name: string }) => `Move “${name}” up`,
    down: ({ name }: { name: string }) => `Move “${name}” down`,
    copyLink: ({ name }: { name: string }) => `Copy link to “${name}”`,
    remove: ({ name }: { name: string }) => `Delete “${name}”`,
    removed: ({ name }: { name: string }) => `“${name}” deleted.`,
    undo: 'Undo',
    moved: ({ name, place, count }: { name: string; place: number; count: number }) =>
      `“${name}” is now ${formatNumber(place)} of ${formatNumber(count)}`,
    empty: 'There are no views. Save one from the list, or bring back the usual ones.',
    restore: 'Bring back the usual views',
  },
  display: {
    open: 'Display',
    label: 'Display of the list',
    density: 'Height of the rows',
    comfortable: 'Comfortable',
    compact: 'Compact',
    mode: 'Length of the list',
    pages: 'Page by page',
    scroll: 'One long scroll',
    scrollHelp: 'Loads more cases as you scroll.',
  },
  scroll: {
    loaded: ({ loaded, total }: { loaded: number; total: number | null }) =>
      total === null
        ? plural(loaded, { one: '# case loaded', other: '# cases loaded' })
        : `${formatNumber(loaded)} of ${plural(total, { one: '# case', other: '# cases' })} loaded`,
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
  },
};
