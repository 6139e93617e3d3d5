import { type CaseListView, defaultView, toCaseListParams } from '../list/caseListView';

/** What a saved view names: filters, order, columns and density. Not the search, the page, its size, or the mode. */
export function savedPartOf(view: CaseListView): CaseListView {
  const { search, page, size, mode } = defaultView;
  return { ...view, search, page, size, mode };
}

/** The saved part as text: the same for two lists that a saved view does not tell apart. */
export function viewKey(view: CaseListView): string {
  return toCaseListParams(savedPartOf(view)).toString();
}

/** The key of the list that nobody has changed. */
export const plainKey = viewKey(defaultView);
