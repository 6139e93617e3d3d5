import { useEffect } from 'react';
import * as messages from '../messages/messages';
import { setPageTitle } from '../ui/documentTitle';
import classes from './ConfigurationErrorPage.module.css';
import { ConfigurationError, type ConfigurationProblem } from './configurationError';

interface ConfigurationErrorPageProps {
  /** What `loadConfiguration` threw; anything but a ConfigurationError is thrown on. */
  error: unknown;
}

const words = messages.configuration;

/** In place of the app where `config.json` cannot be used: which line to mend and why. Needs no provider. */
export function ConfigurationErrorPage({ error }: ConfigurationErrorPageProps) {
  if (!(error instanceof ConfigurationError)) throw error;
  return <MendingPage error={error} />;
}

function MendingPage({ error: { problem, lines } }: { error: ConfigurationError }) {
  const isUnreachable = problem.kind === 'unreachable';
  const title = isUnreachable ? words.unreachableTitle : words.title;

  useEffect(() => {
    setPageTitle(title);
  }, [title]);

  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      {isUnreachable ? (
        <p>{words.unreachable({ status: problem.status })}</p>
      ) : (
        <>
          <p className={classes.where}>
            {words.where({
              line: problem.line,
              member: problem.kind === 'content' ? problem.member : '',
            })}
          </p>
          <p>{faultText(problem)}</p>
          <Excerpt lines={lines} line={problem.line} />
        </>
      )}
      <p>{isUnreachable ? words.unreachableNext : words.next}</p>
      <button type="button" className={classes.reload} onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </main>
  );
}

function Excerpt({ lines, line }: { lines: readonly string[]; line: number }) {
  const first = Math.max(1, line - 2);
  return (
    <figure className={classes.excerpt}>
      <figcaption className="visually-hidden">{words.excerpt}</figcaption>
      <ol className={classes.lines}>
        {lines.slice(first - 1, line + 2).map((text, index) => {
          const number = first + index;
          return (
            <li key={number} className={classes.line} aria-current={number === line || undefined}>
              <span className={classes.number} aria-hidden="true">
                {number}
              </span>
              <span className="visually-hidden">{words.lineNumber({ line: number })}</span>
              <code className={classes.code}>{text}</code>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function faultText(problem: Exclude<ConfigurationProblem, { kind: 'unreachable' }>): string {
  if (problem.kind === 'syntax') return words.syntax[problem.expected];
  const { fault } = problem;
  switch (fault.kind) {
    case 'unknown':
      return words.fault.unknown({ name: fault.name });
    case 'type':
      return words.fault.type({ expected: fault.expected });
    case 'choice':
      return words.fault.choice({ allowed: fault.allowed });
    default:
      return words.fault[fault.kind];
  }
}
