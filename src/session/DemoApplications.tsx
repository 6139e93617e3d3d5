import { useId } from 'react';
import * as messages from '../messages/messages';
import classes from './DemoApplications.module.css';
import type { DemoApplication } from './environment';

interface DemoApplicationsProps {
  applications: readonly DemoApplication[];
  /** What is going on with the application of this Client ID. */
  progressOf: (clientId: string) => string | null;
  onChoose: (application: DemoApplication) => void;
}

const words = messages.signIn.demo;

/** One click per demonstration role of a sandbox. */
export function DemoApplications({ applications, progressOf, onChoose }: DemoApplicationsProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {words.title}
      </h2>
      <ul className={classes.list}>
        {applications.map((application) => (
          <li key={application.clientId} className={classes.choice}>
            <DemoButton
              application={application}
              progress={progressOf(application.clientId)}
              onChoose={() => onChoose(application)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DemoButtonProps {
  application: DemoApplication;
  progress: string | null;
  onChoose: () => void;
}

function DemoButton({ application: { name, role }, progress, onChoose }: DemoButtonProps) {
  const roleId = useId();
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-describedby={roleId}
        aria-disabled={progress !== null}
        onClick={onChoose}
      >
        {words.continueAs({ name })}
      </button>
      <span id={roleId} className={classes.role}>
        {progress ?? words.role({ role })}
      </span>
    </>
  );
}
