import { IconAlertTriangle } from '@tabler/icons-react';
import * as messages from '../messages/messages';
import { Button } from './Button';
import { describeProblem } from './describeProblem';
import classes from './ProblemAlert.module.css';

interface ProblemAlertProps {
  /** Whatever was thrown; an ApiError gets its own words. */
  error: unknown;
  onRetry?: () => void;
}

/** A problem where it happened: what happened, what is safe, what to do next. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { title, detail, serverWords } = describeProblem(error);
  return (
    <div role="alert" className={classes.alert}>
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <strong>{title}</strong>
        <p>{detail}</p>
        {serverWords.length > 0 && (
          <p>
            {messages.problems.serverSays} {serverWords.join(' ')}
          </p>
        )}
      </div>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {messages.common.retry}
        </Button>
      )}
    </div>
  );
}
