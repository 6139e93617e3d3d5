import { Link, useLocation } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { useListPath } from './useListPath';

interface UnavailablePageProps {
  title: string;
  reason: string | null;
  /** The case to go back to; without one, the way back is the list. */
  caseId?: string;
}

/** Says why the session's role cannot do this, with a way back. */
export function UnavailablePage({ title, reason, caseId }: UnavailablePageProps) {
  const listPath = useListPath();
  const { state } = useLocation();
  const words = messages.caseForm;
  const to = caseId === undefined ? listPath : paths.caseDetail(caseId);
  return (
    <EmptyState
      title={title}
      description={reason}
      action={
        <Button renderRoot={(props) => <Link to={to} state={state} {...props} />}>
          {caseId === undefined ? messages.problems.goHome : words.backToCase}
        </Button>
      }
    />
  );
}
