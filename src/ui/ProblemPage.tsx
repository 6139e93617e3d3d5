import { useState } from 'react';
import { Link } from 'react-router';
import { isApiError } from '../api/problem';
import { paths } from '../lib/paths';
import * as messages from '../messages/messages';
import { Button } from './Button';
import { describeProblem } from './describeProblem';
import { EmptyState } from './EmptyState';
import classes from './ProblemPage.module.css';

interface ProblemPageProps {
  error: unknown;
  onRetry?: () => void;
  /** Words for a record that is not there, where the page knows better ones. */
  notFound?: { title: string; description: string };
  /** The way back; by default the list of cases. */
  home?: { to: string; label: string };
}

/** A problem that takes the whole page, with retry, a way home and details that hold no personal data. */
export function ProblemPage({ error, onRetry, notFound, home }: ProblemPageProps) {
  const [isCopied, setIsCopied] = useState(false);
  const { title, detail, serverWords } = describeProblem(error);
  const isNotFound = isApiError(error, 'notFound');
  const words = isNotFound && notFound ? notFound : { title, description: detail };

  async function handleCopy() {
    await navigator.clipboard.writeText(detailsOf(error));
    setIsCopied(true);
  }

  return (
    <EmptyState
      title={words.title}
      description={[words.description, ...serverWords].join(' ')}
      role="alert"
      action={
        <div className={classes.actions}>
          {onRetry && !isNotFound && <Button onClick={onRetry}>{messages.common.retry}</Button>}
          <Button
            variant={onRetry && !isNotFound ? 'default' : 'filled'}
            renderRoot={(props) => <Link to={home?.to ?? paths.cases()} {...props} />}
          >
            {home?.label ?? messages.problems.goHome}
          </Button>
          {!isNotFound && (
            <Button variant="subtle" onClick={handleCopy}>
              {isCopied ? messages.problems.copied : messages.problems.copyDetails}
            </Button>
          )}
        </div>
      }
    />
  );
}

/** What support needs and nobody may mind: the kind, the route without ids and query, the time. */
function detailsOf(error: unknown): string {
  const kind = isApiError(error)
    ? [error.problem.kind, 'status' in error.problem ? error.problem.status : null]
        .filter(Boolean)
        .join(' ')
    : error instanceof Error
      ? error.name
      : typeof error;
  const path = location.pathname.replace(/\/cases\/(?!new)[^/]+/, '/cases/:caseId');
  return messages.problems.details({ kind, path, time: new Date().toISOString() });
}
