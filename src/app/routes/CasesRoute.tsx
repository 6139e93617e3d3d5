import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { CaseList } from '../../features/cases/list/CaseList';
import { parseCaseListView, toCaseListParams } from '../../features/cases/list/caseListView';
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
  return (
    <CaseList
      view={view}
      onViewChange={(next, { isReplaced = false } = {}) =>
        setSearchParams(toCaseListParams(next), { replace: isReplaced, preventScrollReset: true })
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
