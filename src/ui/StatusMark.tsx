import classes from './StatusMark.module.css';

export type StatusShape = 'open' | 'pending' | 'closed' | 'empty' | 'half' | 'full' | 'crossed';

interface StatusMarkProps {
  shape: StatusShape;
  /** The status in words. */
  label: string;
  tone?: 'primary' | 'attention' | 'muted' | 'success' | 'danger';
}

/** A status told twice, by word and by shape; the colour comes third. */
export function StatusMark({ shape, label, tone = 'primary' }: StatusMarkProps) {
  return (
    <span className={classes.mark}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" data-tone={tone}>
        {drawings[shape]}
      </svg>
      {label}
    </span>
  );
}

const ring = <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const drawings: Record<StatusShape, React.ReactNode> = {
  open: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  pending: ring,
  closed: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />,
  empty: ring,
  half: (
    <>
      {ring}
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  full: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  crossed: (
    <>
      {ring}
      <path d="M3.2 8.8l5.6-5.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};
