import classes from './StatusMark.module.css';

export type StatusShape = 'open' | 'pending' | 'closed' | 'empty' | 'half' | 'full' | 'crossed';

interface StatusMarkProps {
  shape: StatusShape;
  /** The status in words. */
  label: string;
  tone?: 'primary' | 'attention' | 'muted' | 'success' | 'danger';
}

/** A status told twice, by word and by shape; the colour comes third. Simple shapes are drawn by the style alone. */
export function StatusMark({ shape, label, tone = 'primary' }: StatusMarkProps) {
  const drawing = drawings[shape];
  return (
    <span className={classes.mark} data-shape={shape} data-tone={tone}>
      {drawing && (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          {drawing}
        </svg>
      )}
      {label}
    </span>
  );
}

const drawings: Partial<Record<StatusShape, React.ReactNode>> = {
  half: <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />,
  crossed: <path d="M3.2 8.8l5.6-5.6" stroke="currentColor" strokeWidth="1.5" />,
};
