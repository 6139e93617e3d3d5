import { useEffect, useRef, useState } from 'react';
import { useDialect } from '../../../session/useSession';
import { type CaseSnapshot, needsOf } from './caseSnapshot';
import type { ChangeDraft } from './changeDraft';
import { type Plan, planChange } from './planChange';
import { batchSize, readSnapshots } from './readSnapshots';

/** What a change would do to one case. */
export interface PlannedCase {
  caseId: string;
  name: string | null;
  plan: Plan;
}

/** How far the reading of a preview is. What was read stays, whatever happens to the rest. */
export interface Planning {
  planned: readonly PlannedCase[];
  state: 'reading' | 'stopped' | 'done' | 'failed';
  error: unknown;
}

const batchesAtOnce = 3;

/** Reads the chosen cases and plans the change for each. Nothing is sent. */
export function usePlans({ change, caseIds }: ChangeDraft) {
  const { closedStatuses } = useDialect();
  const [planning, setPlanning] = useState<Planning>({
    planned: [],
    state: 'reading',
    error: null,
  });
  const plannedById = useRef(new Map<string, PlannedCase>());
  const running = useRef<AbortController | null>(null);

  function show(state: Planning['state'], error: unknown = null) {
    // In the order of the selection, whichever answer came first.
    const planned = caseIds.flatMap((id) => plannedById.current.get(id) ?? []);
    setPlanning({ planned, state, error });
  }

  async function readBatch(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const snapshots = await readSnapshots(ids, needsOf(change), { signal });
    signal.throwIfAborted();
    for (const id of ids) {
      const snapshot: CaseSnapshot | undefined = snapshots.get(id);
      const plan = planChange(change, snapshot, { closedStatuses });
      plannedById.current.set(id, { caseId: id, name: snapshot?.name ?? null, plan });
    }
  }

  async function read(): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const open = caseIds.filter((id) => !plannedById.current.has(id));
    show('reading');
    try {
      while (open.length > 0) {
        const batches = Array.from({ length: batchesAtOnce }, () => open.splice(0, batchSize));
        await Promise.all(batches.map((ids) => readBatch(ids, signal)));
        show('reading');
      }
      show('done');
    } catch (error) {
      if (!signal.aborted) show('failed', error);
    }
  }

  // The preview begins with the page, and ends with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per draft, which keys the page
  useEffect(() => {
    void read();
    return () => running.current?.abort();
  }, []);

  return {
    ...planning,
    stop: () => {
      running.current?.abort();
      show('stopped');
    },
    readOn: () => void read(),
  };
}
