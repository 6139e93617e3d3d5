import { useQuery } from '@tanstack/react-query';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { EmptyState } from '../../../ui/EmptyState';
import { PageFrame } from '../../../ui/PageFrame';
import { PageSkeleton } from '../../../ui/Skeletons';
import { describeChange, useFieldWords } from '../useFieldWords';
import { isSettled } from './entryTransitions';
import { entryStates } from './ledger';
import { RunActions } from './RunActions';
import classes from './RunPage.module.css';
import { RunReport } from './RunReport';
import { type RunView, readEntries } from './runHost';
import { useRuns } from './useRuns';

interface RunPageProps {
  runId: string;
}

const back = { to: paths.runs(), label: messages.runs.back };

/** One bulk change: how far it is, what became of each case, and what can be done about it. */
export function RunPage({ runId }: RunPageProps) {
  const words = messages.runs;
  const view = useRuns().find(({ ledger }) => ledger.id === runId);
  if (view) return <KnownRun view={view} />;
  return (
    <PageFrame title={words.title} back={back}>
      <EmptyState title={words.notFound.title} description={words.notFound.description} />
    </PageFrame>
  );
}

function KnownRun({ view }: { view: RunView }) {
  const { ledger, progress } = view;
  const fieldWords = useFieldWords([], ledger.change);
  const { data: entries } = useQuery({
    queryKey: ['runs', ledger.id, progress.state, ledger.finishedAt],
    queryFn: () => readEntries(ledger.id),
    placeholderData: (before) => before,
    // The counts are told at once; the rows may lag a second behind, as drawing them takes longer.
    refetchInterval: progress.state === 'running' ? 1000 : false,
    staleTime: 0,
    gcTime: 0,
  });
  const change = describeChange(ledger.change, fieldWords);
  return (
    <PageFrame
      title={messages.runs.change.inCases({ change, count: ledger.total })}
      documentTitle={messages.runs.title}
      back={back}
    >
      <div className={classes.panel}>
        <RunProgressBar view={view} />
        <RunNotice view={view} />
        <RunActions view={view} entries={entries ?? []} />
      </div>
      {entries ? (
        <RunReport entries={entries} counts={progress.counts} total={progress.total} />
      ) : (
        <PageSkeleton label={messages.app.loadingPage} />
      )}
    </PageFrame>
  );
}

function RunProgressBar({ view: { progress } }: { view: RunView }) {
  const words = messages.runs;
  const { state, counts, total, ratePerSecond, timeLeftMs, concurrency } = progress;
  const done = settledCount(progress);
  const isRunning = state === 'running';
  return (
    <>
      <progress className={classes.bar} max={total} value={done} aria-label={words.title} />
      <div className={classes.facts}>
        <span>{words.progress({ done, total })}</span>
        {state === 'finished' && <span>{words.finished}</span>}
        {isRunning && <span>{words.running}</span>}
        {isRunning && ratePerSecond !== null && ratePerSecond >= 0.5 && (
          <span>{words.rate({ perSecond: ratePerSecond })}</span>
        )}
        {isRunning && timeLeftMs !== null && (
          <span>{words.timeLeft({ seconds: timeLeftMs / 1000 })}</span>
        )}
        {isRunning && <span>{words.atOnce({ count: concurrency })}</span>}
      </div>
      <p role="status" className="visually-hidden">
        {state === 'finished' && words.announceFinished({ changed: counts.changed, total })}
      </p>
    </>
  );
}

function RunNotice({ view: { progress, role, ledger } }: { view: RunView }) {
  const words = messages.runs;
  if (role === 'watches') return <p className={classes.explained}>{words.watched}</p>;
  const isInterrupted = role === 'rests' && ledger.finishedAt === null;
  const told = isInterrupted
    ? words.interrupted
    : progress.pauseReason !== null && words.paused[progress.pauseReason];
  if (!told) return null;
  return (
    <div className={classes.notice} role="status">
      <h2>{told.title}</h2>
      <p>{told.detail}</p>
    </div>
  );
}

/** How many cases have their outcome. */
export function settledCount({ counts }: RunView['progress']): number {
  return entryStates.reduce((sum, state) => sum + (isSettled({ state }) ? counts[state] : 0), 0);
}
