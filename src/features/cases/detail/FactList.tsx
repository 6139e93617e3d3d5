import { type ReactNode, useId } from 'react';
import classes from './FactList.module.css';

interface FactListProps {
  title: string;
  help?: ReactNode;
  children?: ReactNode;
}

/** A titled list of what is looked up: names with their values. */
export function FactList({ title, help, children }: FactListProps) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      {help && <div className={classes.help}>{help}</div>}
      {children && <dl className={classes.list}>{children}</dl>}
    </section>
  );
}

interface FactProps {
  label: ReactNode;
  /** Takes the whole width, for a longer text. */
  isLong?: boolean;
  children: ReactNode;
}

/** One name with its value. */
export function Fact({ label, isLong = false, children }: FactProps) {
  return (
    <div className={classes.fact} data-long={isLong || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
