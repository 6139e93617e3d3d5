import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHref } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { notifySuccess } from '../../../ui/notify';
import { referenceQueries } from '../../reference/referenceQueries';
import { type CaseListView, toListSearch } from '../list/caseListView';
import { customLabel } from '../list/columnLabel';
import { keepableView } from './keepableView';
import { nameOf, presentView, shownBy } from './presentView';
import { addView, type SavedView } from './savedViews';
import { useSavedViews } from './savedViewsStore';
import { viewKey } from './viewKey';

/** The saved views beside the list on the screen, and what can be done with both. */
export function useViewActions(view: CaseListView) {
  const { views, isLasting, change, lastShownId, rememberShown } = useSavedViews();
  // One day for as long as the list stays open: a view must not turn into another at midnight.
  const [now] = useState(() => new Date());
  const present = presentView(view, views, lastShownId, now);
  const { data: definitions } = useQuery({
    ...referenceQueries.customFields(),
    enabled: view.filters.custom.length > 0,
  });
  const keepable = keepableView(view, definitions);
  const shownId = present.kind === 'saved' ? present.saved.id : null;
  const isPlain = present.kind === 'plain';

  // Whatever way led to a saved view, the next change is a change of it.
  useEffect(() => {
    if (shownId !== null || isPlain) rememberShown(shownId);
  }, [shownId, isPlain, rememberShown]);

  const origin = useHref(paths.cases());
  const copy = (search: string, told: string) => {
    const { notCopied } = messages.views.link;
    const url = window.location.origin + origin + search;
    // There is no clipboard outside of secure contexts.
    if (!navigator.clipboard) return notifySuccess(notCopied);
    navigator.clipboard.writeText(url).then(
      () => notifySuccess(told),
      () => notifySuccess(notCopied),
    );
  };

  return {
    views,
    isLasting,
    present,
    change,
    rememberShown,
    leavesOut: {
      search: keepable.leavesSearch,
      conditions: keepable.leavesConditionsOn.map((key) => customLabel(key, definitions)),
    },
    /** Where a saved view leads; the length of a page and the mode stay as they are. */
    searchOf: (saved: SavedView) =>
      toListSearch({ ...shownBy(saved, now), size: view.size, mode: view.mode }),
    copyLink: (saved: SavedView) =>
      copy(toListSearch(shownBy(saved, now)), messages.views.link.copied),
    copyPresentLink: () => {
      const { copied, copiedWithoutSearch } = messages.views.link;
      const { mode, size } = view;
      copy(
        toListSearch({ ...view, search: '', page: 1, mode, size }),
        view.search ? copiedWithoutSearch : copied,
      );
    },
    /** False where there is no room for another. */
    saveAs: (name: string, isPinned: boolean): boolean => {
      const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
      const next = addView(views, { id, name, isPinned, params: viewKey(keepable.view) });
      if (!next) return false;
      change(next);
      rememberShown(id);
      notifySuccess(messages.views.saved({ name }));
      return true;
    },
    saveChanges: (saved: SavedView) => {
      change(
        views.map((known) =>
          known.id === saved.id && known.kind === 'own'
            ? { ...known, params: viewKey(keepable.view) }
            : known,
        ),
      );
      notifySuccess(messages.views.saved({ name: nameOf(saved) }));
    },
  };
}

export type ViewActions = ReturnType<typeof useViewActions>;
