import { formatList, formatNumber, plural } from '../format';

/** Saving and managing views. */
export const viewDialogs = {
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
};
