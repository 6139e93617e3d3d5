import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { TimeText } from '../../../ui/DateText';
import { EmptyState } from '../../../ui/EmptyState';
import { PageFrame } from '../../../ui/PageFrame';
import { describeChange, useFieldWords } from '../useFieldWords';
import { entryStates } from './ledger';
import { settledCount } from './RunPage';
import { RunStateMark } from './RunStateMark';
import classes from './RunsPage.module.css';
import type { RunView } from './runHost';
import { useRuns } from './useRuns';

/** The bulk changes that this browser keeps for this environment and application. */
export function RunsPage() {
  const words = messages.runs;
  const runs = useRuns();
  return (
    <PageFrame title={words.title}>
      {runs.length === 0 ? (
        <EmptyState
          title={words.none.title}
          description={words.none.description}
          action={
            <Button renderRoot={(props) => <Link to={paths.cases()} {...props} />}>
              {words.none.action}
            </Button>
          }
        />
      ) : (
        <ul className={classes.list}>
          {runs.map((view) => (
            <RunItem key={view.ledger.id} view={view} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

function RunItem({ view: { ledger, progress } }: { view: RunView }) {
  const words = messages.runs;
  const fieldWords = useFieldWords([], ledger.change);
  const change = describeChange(ledger.change, fieldWords);
  const present = entryStates.filter((state) => progress.counts[state] > 0);
  return (
    <li className={classes.item}>
      <div>
        <Link to={paths.run(ledger.id)} className={classes.name}>
          {words.change.inCases({ change, count: ledger.total })}
        </Link>
        <div className={classes.when}>
          <TimeText time={ledger.createdAt} />
          {' · '}
          {ledger.finishedAt === null
            ? words.progress({ done: settledCount(progress), total: progress.total })
            : words.finished}
        </div>
      </div>
      <ul className={classes.counts}>
        {present.map((state) => (
          <li key={state}>
            <RunStateMark state={state} /> <span>{progress.counts[state]}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
