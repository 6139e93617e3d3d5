import { useState } from 'react';
import { useNavigate } from 'react-router';
import { today } from '../../../lib/calendarDate';
import { toCsv } from '../../../lib/csv';
import { download } from '../../../lib/download';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { ActionButton } from '../../../ui/ActionButton';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { readNames } from '../../cases/caseQueries';
import { selectCases } from '../../cases/selection/caseSelection';
import { canUndo, planUndo } from '../changes/planUndo';
import { type FieldWords, useFieldWords } from '../useFieldWords';
import type { LedgerEntry, PlannedWrite } from './ledger';
import classes from './RunPage.module.css';
import { cancelRun, forgetRun, goOn, pauseRun, type RunView, startRun } from './runHost';
import { useUnfinishedRun } from './useRuns';

interface RunActionsProps {
  view: RunView;
  entries: readonly LedgerEntry[];
}

/** What can be done with a run: steer it while it lasts, and afterwards report, repeat, undo, forget. */
export function RunActions({ view, entries }: RunActionsProps) {
  if (view.role === 'watches') return null;
  return view.ledger.finishedAt === null ? (
    <RunControls view={view} />
  ) : (
    <RunFollowUp view={view} entries={entries} />
  );
}

function RunControls({ view: { ledger, progress, role } }: { view: RunView }) {
  const words = messages.runs;
  const [isAsking, setIsAsking] = useState(false);
  const isRunning = role === 'drives' && progress.state === 'running';
  return (
    <div className={classes.actions}>
      {isRunning ? (
        <Button onClick={() => pauseRun(ledger.id)}>{words.pause}</Button>
      ) : (
        <Button onClick={() => void goOn(ledger.id)}>{words.goOn}</Button>
      )}
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {words.cancel}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.cancelTitle}
        confirmLabel={words.cancel}
        cancelLabel={words.keepGoing}
        isDangerous
        onConfirm={() => {
          setIsAsking(false);
          void cancelRun(ledger.id);
        }}
        onCancel={() => setIsAsking(false)}
      >
        {words.cancelDetail({ waiting: progress.counts.waiting })}
      </ConfirmDialog>
    </div>
  );
}

function RunFollowUp({ view: { ledger, progress }, entries }: RunActionsProps) {
  const words = messages.runs;
  const navigate = useNavigate();
  const unfinished = useUnfinishedRun();
  const fieldWords = useFieldWords(entries.slice(0, 1), ledger.change);
  const [asks, setAsks] = useState<'undo' | 'forget' | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const refused = entries.filter(({ state }) => state === 'refused' || state === 'unknown');
  const another = unfinished ? words.anotherRuns : null;

  async function begin(
    change: typeof ledger.change,
    planned: readonly LedgerEntry[],
    undoes: string | null,
  ) {
    setIsBusy(true);
    try {
      const id = await startRun({ change, entries: planned, undoes });
      void navigate(paths.run(id));
    } finally {
      setIsBusy(false);
      setAsks(null);
    }
  }

  const undoReason = !canUndo(ledger.change)
    ? words.noUndo
    : progress.counts.changed === 0
      ? words.nothingToUndo
      : another;

  return (
    <div className={classes.actions}>
      {refused.length > 0 && (
        <>
          <ActionButton
            unavailableReason={another}
            loading={isBusy}
            onClick={() => void begin(ledger.change, refused.map(asPlanned), null)}
          >
            {words.retry({ count: refused.length })}
          </ActionButton>
          <Button
            variant="default"
            onClick={() => {
              selectCases(
                refused.map(({ caseId }) => caseId),
                '',
              );
              void navigate(paths.cases());
            }}
          >
            {words.select({ count: refused.length })}
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => void downloadReport(entries, fieldWords)}>
        {words.download}
      </Button>
      <ActionButton
        variant="default"
        unavailableReason={undoReason}
        onClick={() => setAsks('undo')}
      >
        {words.undo}
      </ActionButton>
      <Button variant="subtle" onClick={() => setAsks('forget')}>
        {words.forget}
      </Button>
      <ConfirmDialog
        isOpen={asks === 'undo'}
        title={words.undoTitle}
        confirmLabel={words.undoConfirm}
        isBusy={isBusy}
        onConfirm={() => {
          const undo = planUndo(ledger.change, entries);
          void begin(undo.change, undo.entries, ledger.id);
        }}
        onCancel={() => setAsks(null)}
      >
        {words.undoDetail({ count: progress.counts.changed })}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'forget'}
        title={words.forgetTitle}
        confirmLabel={words.forget}
        isDangerous
        onConfirm={() => {
          setAsks(null);
          void forgetRun(ledger.id).then(() => navigate(paths.runs()));
        }}
        onCancel={() => setAsks(null)}
      >
        {words.forgetDetail}
      </ConfirmDialog>
    </div>
  );
}

/** The entry as it was before its run: what was refused is tried again from the same preview. */
function asPlanned(entry: LedgerEntry): LedgerEntry {
  return { ...entry, state: 'waiting', words: [], attempts: 0 };
}

async function downloadReport(entries: readonly LedgerEntry[], fieldWords: FieldWords) {
  const words = messages.runs;
  const names = await readNames(entries.map(({ caseId }) => caseId));
  const side = (which: 'before' | 'after') => (write: PlannedWrite) =>
    Object.entries(write[which])
      .map(([field, value]) => `${fieldWords.label(field)}: ${fieldWords.value(field, value)}`)
      .join('\n');
  const head = [
    words.csv.id,
    words.columns.name,
    words.columns.outcome,
    words.columns.words,
    words.csv.before,
    words.csv.after,
  ];
  const rows = entries.map(({ caseId, state, words: said, writes }) => [
    caseId,
    names.get(caseId) ?? '',
    words.states[state],
    said.join(' '),
    writes.map(side('before')).join('\n'),
    writes.map(side('after')).join('\n'),
  ]);
  download(words.csv.fileName({ date: today() }), toCsv([head, ...rows]), 'text/csv;charset=utf-8');
}
