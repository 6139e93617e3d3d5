import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { BulkActions } from '../../features/bulk-review/changes/BulkActions';
import { ReviewButton } from '../../features/bulk-review/review/ReviewButton';
import { CaseList } from '../../features/cases/list/CaseList';
import { parseCaseListView, toCaseListParams } from '../../features/cases/list/caseListView';

/** `/cases?search=…&status=…&sort=…&page=…`: the list of cases, whose URL holds its whole view. */
export function Component() {
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
          <BulkActions selection={selection} />
          <ReviewButton selection={selection} />
        </>
      )}
    />
  );
}
