import { type ReactNode, useId } from 'react';
import classes from './CaseForm.module.css';

interface FormGroupProps {
  heading: string;
  children: ReactNode;
}

/** Fields that belong together, under a heading. */
export function FormGroup({ heading, children }: FormGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h2 id={id} className={classes.heading}>
        {heading}
      </h2>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}
