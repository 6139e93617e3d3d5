import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}

/** A designed "there is nothing here": one sentence, one action. */
export function EmptyState({ title, description, action, role }: EmptyStateProps) {
  return (
    <div className={classes.state} role={role}>
      <svg width="72" height="56" viewBox="0 0 72 56" fill="none" aria-hidden="true">
        <path
          d="M6 14a4 4 0 0 1 4-4h14l6 7h32a4 4 0 0 1 4 4v25a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4z"
          className={classes.folder}
        />
        <path d="M20 30h32M20 38h18" className={classes.lines} />
      </svg>
      <h2 className={classes.title}>{title}</h2>
      {description && <div className={classes.description}>{description}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
