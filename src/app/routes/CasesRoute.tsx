import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Dialect } from '../../api/dialect';
import { ReviewButton } from '../../features/bulk-review/review/ReviewButton';
import { askEarly } from '../../features/cases/caseQueries';
import { CaseList } from '../../features/cases/list/CaseList';
import { parseCaseListView, toCaseListParams } from '../../features/cases/list/caseListView';
import { shownQuery } from '../../features/cases/list/useCasePage';
import { Late, latePart } from '../../ui/late';

const bulkActions = latePart(() =>
  import('../../features/bulk-review/changes/BulkActions').then(({ BulkActions }) => BulkActions),
);

/** Asks for the page of cases that a URL names, before anything is drawn. */
export function ask(search: string, dialect: Dialect): void {
  askEarly(shownQuery(parseCaseListView(new URLSearchParams(search)), dialect));
}

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
          <Late part={bulkActions} selection={selection} />
          <ReviewButton selection={selection} />
        </>
      )}
    />
  );
}
