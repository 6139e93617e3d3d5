import { Link } from 'react-router';
import { isApiError } from '../../../api/problem';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { usePermission } from '../../../session/usePermission';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type CaseListView, isNarrowed } from './caseListView';
import type { PageRange } from './pageRange';

interface EmptyCaseListProps {
  view: CaseListView;
  range: PageRange;
  hasNext: boolean;
  onClear: () => void;
  onPage: (page: number) => void;
}

/** A page without cases, and why: past the end, left empty, nothing matches, or nothing there at all. */
export function EmptyCaseList({ view, range, hasNext, onClear, onPage }: EmptyCaseListProps) {
  const { beyondEnd, emptyPage, noMatch, empty, newCase } = messages.cases;
  const { isAllowed } = usePermission('create', 'cases');
  if (range.isBeyondEnd) {
    const { lastPage } = range;
    return (
      <EmptyState
        title={beyondEnd.title({ page: view.page })}
        description={beyondEnd.description}
        action={
          <Button onClick={() => onPage(lastPage ?? 1)}>
            {lastPage === null ? beyondEnd.toFirst : beyondEnd.toLast({ page: lastPage })}
          </Button>
        }
      />
    );
  }
  if (hasNext) return <EmptyState title={emptyPage.title} description={emptyPage.description} />;
  if (isNarrowed(view)) {
    return (
      <EmptyState
        title={noMatch.title}
        description={noMatch.description}
        action={
          <Button variant="default" onClick={onClear}>
            {noMatch.clear}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={empty.title}
      description={empty.description}
      action={
        isAllowed && (
          <Button renderRoot={(props) => <Link to={paths.newCase()} {...props} />}>
            {newCase}
          </Button>
        )
      }
    />
  );
}

interface CaseListProblemProps {
  error: unknown;
  /** Whether there is a filter or an order that the server may have refused. */
  canReset: boolean;
  onReset: () => void;
  onRetry: () => void;
}

/** The list could not be read at all. */
export function CaseListProblem({ error, canReset, onReset, onRetry }: CaseListProblemProps) {
  return (
    <>
      <ProblemAlert error={error} onRetry={onRetry} />
      {canReset && isApiError(error, 'invalid') && (
        <p>
          <Button variant="default" onClick={onReset}>
            {messages.cases.problem.resetView}
          </Button>
        </p>
      )}
    </>
  );
}
