import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { fieldId } from './fieldProps';
import classes from './form.module.css';
import type { FormProblem } from './useFormProblem';

interface ErrorSummaryProps {
  problem: FormProblem | null;
  /** Labels of the form's fields, by name. */
  labels: Record<string, string>;
}

/** What was refused, in one place. It takes the focus when it appears and links to the fields. */
export function ErrorSummary({ problem, labels }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const { pathname, search } = useLocation();

  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);

  if (!problem) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.summary}>
      <h2>{problem.title}</h2>
      <div>{problem.detail}</div>
      {problem.fieldErrors.length + problem.otherErrors.length > 0 && (
        <ul>
          {problem.fieldErrors.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <a
                // The whole address, as a bare fragment would be resolved against <base>.
                href={`${pathname}${search}#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {labels[name] ?? name}: {message}
              </a>
            </li>
          ))}
          {problem.otherErrors.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
