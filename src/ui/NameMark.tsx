interface NameMarkProps {
  /** Width and height in px. */
  size: number;
}

/** The mark of Caseload: a case file with its tab, and the line that is worked on. The name stands beside it. */
export function NameMark({ size }: NameMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M3.5 6.5a2 2 0 0 1 2-2h4.2l2.3 2.6h6.5a2 2 0 0 1 2 2v8.4a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z"
        fill="var(--primary)"
      />
      <path
        d="M7.5 11.6h9M7.5 15h5"
        stroke="var(--on-primary)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
