import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import { formatNumber } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { ActionButton } from '../../../ui/ActionButton';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { clearSelection } from '../../cases/selection/caseSelection';
import classes from '../run/RunPage.module.css';
import { startRun } from '../run/runHost';
import { useUnfinishedRun } from '../run/useRuns';
import { describeChange, useFieldWords } from '../useFieldWords';
import { type ChangeDraft, getChangeDraft } from './changeDraft';
import { PreviewTable } from './PreviewTable';
import { type PlannedCase, usePlans } from './usePlans';

/** More than so many deletes ask for the number to be typed. */
const deletesToType = 20;

const back = { to: paths.cases(), label: messages.bulk.back };

/** What a bulk change would do to each case, before anything is sent. */
export function PreviewPage() {
  const words = messages.bulk;
  const [draft] = useState(getChangeDraft);
  if (draft) return <Preview draft={draft} />;
  return (
    <PageFrame title={words.title} back={back}>
      <EmptyState
        title={words.noDraft.title}
        description={words.noDraft.description}
        action={
          <Button renderRoot={(props) => <Link to={paths.cases()} {...props} />}>
            {words.noDraft.action}
          </Button>
        }
      />
    </PageFrame>
  );
}

export type PreviewGroup = PlannedCase['plan']['kind'];
const groups = ['willChange', 'alreadySo', 'breaksRule', 'cannotKnow'] as const;

function Preview({ draft }: { draft: ChangeDraft }) {
  const words = messages.bulk;
  const { change, caseIds } = draft;
  const { planned, state, error, stop, readOn } = usePlans(draft);
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set());
  const [group, setGroup] = useState<PreviewGroup>('willChange');
  const fieldWords = useFieldWords([], change);
  const inGroup = (one: PreviewGroup) => planned.filter(({ plan }) => plan.kind === one);
  const counts = new Map(groups.map((one) => [one, inGroup(one).length]));
  const count = (one: PreviewGroup) => counts.get(one) ?? 0;

  function handleKeep(caseId: string, isKept: boolean) {
    const next = new Set(takenOut);
    if (isKept) next.delete(caseId);
    else next.add(caseId);
    setTakenOut(next);
  }

  return (
    <PageFrame
      title={messages.runs.change.inCases({
        change: describeChange(change, fieldWords),
        count: caseIds.length,
      })}
      documentTitle={words.title}
      back={back}
    >
      <div className={classes.panel}>
        {state !== 'done' && (
          <progress
            className={classes.bar}
            max={caseIds.length}
            value={planned.length}
            aria-label={words.reading({ count: planned.length, total: caseIds.length })}
          />
        )}
        {state === 'reading' && (
          <div className={classes.actions}>
            <span role="status">
              {words.reading({ count: planned.length, total: caseIds.length })}
            </span>
            <Button variant="default" onClick={stop}>
              {words.stopReading}
            </Button>
          </div>
        )}
        {state === 'failed' && <ProblemAlert error={error} onRetry={readOn} />}
        {state === 'stopped' && (
          <div className={classes.actions}>
            <span role="status">{words.stopped}</span>
            <Button variant="default" onClick={readOn}>
              {words.readOn}
            </Button>
          </div>
        )}
        {state === 'done' && (
          <Confirmation
            draft={draft}
            toChange={planned.flatMap(({ caseId, plan }) =>
              plan.kind === 'willChange' && !takenOut.has(caseId) ? plan.entry : [],
            )}
          />
        )}
      </div>
      <fieldset className={classes.filters}>
        <legend className="visually-hidden">{words.groups}</legend>
        {groups
          .filter((one) => one === 'willChange' || count(one) > 0)
          .map((one) => (
            <button
              key={one}
              type="button"
              className={classes.filter}
              aria-pressed={group === one}
              onClick={() => setGroup(one)}
            >
              {words.kinds[one]} <span className={classes.count}>{formatNumber(count(one))}</span>
            </button>
          ))}
      </fieldset>
      <p className={classes.explained}>
        {words.explained[group]}
        {group === 'willChange' &&
          takenOut.size > 0 &&
          ` ${words.takenOut({ count: takenOut.size })}`}
      </p>
      <PreviewTable
        key={group}
        group={group}
        cases={inGroup(group)}
        takenOut={takenOut}
        onKeep={handleKeep}
      />
    </PageFrame>
  );
}

interface ConfirmationProps {
  draft: ChangeDraft;
  toChange: Parameters<typeof startRun>[0]['entries'];
}

function Confirmation({ draft: { change }, toChange }: ConfirmationProps) {
  const words = messages.bulk;
  const navigate = useNavigate();
  const unfinished = useUnfinishedRun();
  const [typed, setTyped] = useState('');
  const [isStarting, setIsStarting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const count = toChange.length;
  const isDelete = change.kind === 'delete';
  const asksNumber = isDelete && count > deletesToType;
  const isTyped = typed.replaceAll(/\D/g, '') === String(count);
  const reason =
    count === 0
      ? words.nothingToChange
      : unfinished
        ? words.anotherRuns
        : asksNumber && !isTyped
          ? words.numberDiffers
          : null;

  async function handleConfirm() {
    setIsStarting(true);
    try {
      const runId = await startRun({ change, entries: toChange });
      clearSelection();
      void navigate(paths.run(runId), { replace: true });
    } catch (caught) {
      setIsStarting(false);
      setError(caught);
    }
  }

  return (
    <>
      {isDelete && <p className={classes.notice}>{words.deleteMeaning}</p>}
      {asksNumber && (
        <TextInput
          label={words.typeNumber({ count })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {error !== null && <ProblemAlert error={error} />}
      <div className={classes.actions}>
        <ActionButton
          color={isDelete ? 'danger' : undefined}
          unavailableReason={reason}
          loading={isStarting}
          onClick={() => void handleConfirm()}
        >
          {isDelete ? words.confirmDelete({ count }) : words.confirm({ count })}
        </ActionButton>
        <Button variant="default" renderRoot={(props) => <Link to={paths.cases()} {...props} />}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
