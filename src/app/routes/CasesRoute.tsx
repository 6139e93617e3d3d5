import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { urlOf } from '../../api/attempt';
import { toSearchParams } from '../../api/query';
import { CaseList } from '../../features/cases/list/CaseList';
import { shownQuery } from '../../features/cases/list/caseListQuery';
import {
  type CaseListView,
  parseCaseListView,
  toCaseListParams,
} from '../../features/cases/list/caseListView';
import { rememberListRequest } from '../../session/askAhead';
import { useSession } from '../../session/useSession';
import { Late, latePart } from '../../ui/late';

const bulkActions = latePart(() =>
  import('../../features/bulk-review/changes/BulkActions').then(({ BulkActions }) => BulkActions),
);

const reviewButton = latePart(() =>
  import('../../features/bulk-review/review/ReviewButton').then(({ ReviewButton }) => ReviewButton),
);

/** `/cases?search=…&status=…&sort=…&page=…`: the list of cases, whose URL holds its whole view. */
export function CasesRoute() {
  const [searchParams, setSearchParams] = useSearchParams();
  const view = useMemo(() => parseCaseListView(searchParams), [searchParams]);
  useRememberedRequest(view);
  return (
    <CaseList
      view={view}
      onViewChange={(next, { isReplaced = false } = {}) =>
        setSearchParams(toCaseListParams(next), {
          replace: isReplaced,
          preventScrollReset: true,
          // Drawn within the click: as a transition, a page that is there would come a frame later.
          flushSync: true,
        })
      }
      selectionActions={(selection) => (
        <>
          <Late part={bulkActions} selection={selection} />
          <Late part={reviewButton} selection={selection} />
        </>
      )}
    />
  );
}

/** Lets a reload of the page ask for its cases at once. A search may name a person: it stays in the address only. */
function useRememberedRequest(view: CaseListView): void {
  const { apiBase, dialect } = useSession().environment;
  useEffect(() => {
    const isPlain = view.search === '' && view.filters.custom.length === 0;
    const params = toSearchParams(shownQuery(view, dialect), dialect);
    rememberListRequest(isPlain ? urlOf(apiBase, dialect.resources.cases.path, params) : null);
  }, [view, apiBase, dialect]);
}
