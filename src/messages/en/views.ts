import { formatNumber } from '../format';

/** Saved views of the list, and how it looks. */
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
  saved: ({ name }: { name: string }) => `View “${name}” saved`,
  display: {
    density: 'Height of the rows',
    comfortable: 'Comfortable',
    compact: 'Compact',
    mode: 'Length of the list',
    pages: 'Page by page',
    scroll: 'One long scroll',
    scrollHelp: 'Loads more cases as you scroll.',
  },
};
