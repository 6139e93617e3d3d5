import { backoffMs, maxAttempts } from '../../../api/backoff';
import { createAlarm } from './alarm';
import { createEntryQueue, type QueuedEntry, queued } from './entryQueue';
import {
  afterFailure,
  afterReading,
  afterSuccess,
  afterUnreadable,
  beforeSending,
  type Failure,
  failureOf,
  failuresOf,
  isBegun,
  isSettled,
  notCarriedOut,
} from './entryTransitions';
import type { Ledger, LedgerEntry, PlannedWrite } from './ledger';
import { createLedgerBook } from './ledgerBook';
import { createProgressFeed } from './progressFeed';
import { createRateMeter } from './rateMeter';
import { createRestraint } from './restraint';
import type { LedgerStore, PauseReason, Run, RunClock, RunProgress } from './runContract';
import type { RunTransport } from './runTransport';

/** Cases read by one request. */
const readSize = 20;
/** What was read longer ago is read again before a write builds on it. */
const freshMs = 5_000;

interface RunOptions<Snapshot> {
  ledger: Ledger;
  /** By place; in any state, as after a crash. */
  entries: readonly LedgerEntry[];
  transport: RunTransport<Snapshot>;
  clock: RunClock;
  store: LedgerStore;
  /** From 0 up to 1. */
  random: () => number;
  onChange?: () => void;
}

/** An entry whose writes may be sent while what was read of its case is fresh. */
interface ReadEntry<Snapshot> {
  index: number;
  writes: readonly number[];
  snapshot: Snapshot;
  readAt: number;
}

/** A read entry that is stored as sent: its first write leaves as soon as there is room for a request. */
interface PreparedEntry<Snapshot> extends ReadEntry<Snapshot> {
  entry: LedgerEntry;
}

/**
 * A run over `entries`, ready to start. Each case is read, judged and only then written; an entry is
 * stored as `sent` before its request leaves. Whatever a failure, a pause or a crash leaves open is
 * judged by what the server holds before anything is sent again.
 */
export function createRun<Snapshot>(options: RunOptions<Snapshot>): Run {
  const { transport, clock, random } = options;
  const book = createLedgerBook(options.ledger, options.entries, options.store);
  const queue = createEntryQueue(
    openPlaces(book.entries),
    (index) => !isSettled(book.entry(index)),
  );
  const meter = createRateMeter(clock.now());
  const restraint = createRestraint(clock, random);
  const alarm = createAlarm(clock, proceed);
  const { signal } = new AbortController();

  let state: RunProgress['state'] = 'ready';
  let pauseReason: PauseReason | null = null;
  /** A run that was reloaded knows by its entries that it was cancelled. */
  let isCancelled = book.counts.cancelled > 0;
  let isFinishing = false;
  let underWay = 0;
  let isReading = false;
  const ready: ReadEntry<Snapshot>[] = [];
  const prepared: PreparedEntry<Snapshot>[] = [];
  let preparing = 0;

  const feed = createProgressFeed(clock, progress);
  let tellFinished = () => {};
  const finished = new Promise<void>((resolve) => {
    tellFinished = resolve;
  });
  if (options.onChange) feed.subscribe(options.onChange);
  if (book.ledger().finishedAt !== null) end();

  function progress(): RunProgress {
    const ratePerSecond = state === 'running' ? meter.perSecond(clock.now()) : null;
    return {
      state,
      pauseReason,
      counts: { ...book.counts },
      total: book.entries.length,
      concurrency: restraint.limit(),
      ratePerSecond,
      timeLeftMs: ratePerSecond === null ? null : (book.unsettled() / ratePerSecond) * 1000,
    };
  }

  /** Starts what may start now; called whenever a request ended or its time has come. */
  function proceed(): void {
    prepareMore();
    while (mayStart() && underWay < restraint.limit()) {
      const request = nextRequest();
      if (request === null) break;
      underWay += 1;
      void request.finally(() => {
        underWay -= 1;
        feed.changed();
        proceed();
      });
    }
    if (book.unsettled() === 0 && underWay === 0) void finish();
    else if (state === 'running') setAlarm();
  }

  function mayStart(): boolean {
    return state === 'running' && clock.now() >= restraint.restsUntil();
  }

  function setAlarm(): void {
    const dueAt = queue.nextDueAt() ?? Number.POSITIVE_INFINITY;
    const isDue = ready.length + prepared.length > 0;
    const nextAt = Math.max(restraint.restsUntil(), isDue ? clock.now() : dueAt);
    if (nextAt > clock.now() && nextAt < Number.POSITIVE_INFINITY) alarm.set(nextAt);
  }

  function nextRequest(): Promise<void> | null {
    const ahead = readAheadSize();
    if (!isReading && ready.length <= ahead / 2) {
      const due = queue.take(ahead, clock.now());
      if (due.length > 0) return read(due);
    }
    const next = prepared.shift();
    return next === undefined ? null : write(next);
  }

  /** Storing takes no request's place: what leaves next is stored while others are under way. */
  function prepareMore(): void {
    // The oldest stands first.
    const fresh = ready.findIndex(isFresh);
    readAgain(ready.splice(0, fresh === -1 ? ready.length : fresh));
    while (mayStart() && prepared.length + preparing < restraint.limit()) {
      const next = ready.shift();
      if (next === undefined) return;
      preparing += 1;
      void prepare(next).finally(() => {
        preparing -= 1;
        proceed();
      });
    }
  }

  async function prepare(read: ReadEntry<Snapshot>): Promise<void> {
    const entry = beforeSending(book.entry(read.index));
    const isStored = await put(entry);
    if (isStored && maySend(entry, read)) prepared.push({ ...read, entry });
    else comeBack(notCarriedOut(entry));
  }

  function maySend(entry: LedgerEntry, read: ReadEntry<Snapshot>): boolean {
    return mayStart() && isFresh(read) && (!isCancelled || isBegun(entry));
  }

  /** Lets what has not left come back. */
  function withdrawPrepared(): void {
    for (const { entry } of prepared.splice(0)) comeBack(notCarriedOut(entry));
  }

  function readAgain(items: readonly ReadEntry<Snapshot>[]): void {
    for (const { index } of items) queue.giveBack(queued(index, clock.now()));
  }

  /** As many cases as can be written while they are fresh. */
  function readAheadSize(): number {
    const rate = meter.perSecond(clock.now()) ?? Number.POSITIVE_INFINITY;
    return Math.min(readSize, Math.max(restraint.limit(), Math.floor((rate * freshMs) / 2000)));
  }

  function isFresh({ readAt }: ReadEntry<Snapshot>): boolean {
    return clock.now() - readAt <= freshMs;
  }

  async function read(items: readonly QueuedEntry[]): Promise<void> {
    isReading = true;
    const sentAt = clock.now();
    const entries = items.map(({ index }) => book.entry(index));
    try {
      const snapshots = await transport.read(entries, signal);
      const judgements = entries.map((entry) =>
        transport.judge(entry, snapshots.get(entry.caseId)),
      );
      restraint.answered('read', sentAt);
      judgements.forEach((judgement, place) => {
        const entry = entries[place];
        // One that was cancelled meanwhile has its outcome.
        if (entry === undefined || book.entry(entry.index) !== entry) return;
        const step = afterReading(entry, judgement, isCancelled);
        const snapshot = snapshots.get(entry.caseId);
        if (step.entry !== entry) void put(step.entry);
        if (step.kind === 'settle') return;
        if (snapshot === undefined) void put({ ...entry, state: 'unknown' });
        else ready.push({ index: entry.index, writes: step.writes, snapshot, readAt: clock.now() });
      });
    } catch (error) {
      handleFailedRead(items, failureOf(error), sentAt);
    } finally {
      isReading = false;
    }
  }

  function handleFailedRead(items: readonly QueuedEntry[], failure: Failure, sentAt: number): void {
    pauseFor(restraint.failed('read', failure, sentAt));
    const isTheirFault = !['throttled', 'signedOut', 'noAnswer'].includes(failure.kind);
    for (const item of items) {
      const failedReads = item.failedReads + 1;
      if (!isTheirFault) queue.giveBack({ ...item, dueAt: clock.now() });
      // One bad case must not stand in the way of the others: each is read alone from now on.
      else if (items.length > 1) queue.giveBack({ ...item, dueAt: clock.now(), isAlone: true });
      else if (failure.kind === 'unclear' && failedReads < maxAttempts) {
        const dueAt = clock.now() + backoffMs(failedReads, random);
        queue.giveBack({ ...item, dueAt, failedReads, isAlone: true });
      } else void put(afterUnreadable(book.entry(item.index), failure));
    }
  }

  async function write(item: PreparedEntry<Snapshot>): Promise<void> {
    const { index, writes, snapshot } = item;
    for (const place of writes) {
      const isFirst = place === writes[0];
      const entry = isFirst ? item.entry : beforeSending(book.entry(index));
      const planned = entry.writes[place];
      if (planned === undefined) return;
      const isStored = isFirst || (await put(entry));
      if (!isStored || !maySend(entry, item)) {
        comeBack(notCarriedOut(entry));
        return;
      }
      const sentAt = clock.now();
      try {
        const { id } = await transport.send(planned, entry, snapshot, signal);
        restraint.answered('write', sentAt);
        void put(afterSuccess(entry, place, id, place === writes.at(-1)));
      } catch (error) {
        handleFailedWrite(entry, planned.method, failureOf(error), sentAt);
        return;
      }
    }
  }

  function handleFailedWrite(
    sent: LedgerEntry,
    method: PlannedWrite['method'],
    failure: Failure,
    sentAt: number,
  ): void {
    pauseFor(restraint.failed('write', failure, sentAt));
    const entry = afterFailure(sent, method, failure);
    const isOpen = failure.kind === 'unclear' || failure.kind === 'noAnswer';
    if (isSettled(entry)) void put(entry);
    else comeBack(entry, isOpen ? clock.now() + backoffMs(failuresOf(entry), random) : undefined);
  }

  /** Puts an entry without an outcome, and lets it be read again. */
  function comeBack(entry: LedgerEntry, dueAt = clock.now()): void {
    if (isCancelled && entry.state === 'waiting') void put({ ...entry, state: 'cancelled' });
    else {
      void put(entry);
      queue.giveBack(queued(entry.index, dueAt));
    }
  }

  function put(entry: LedgerEntry): Promise<boolean> {
    if (isSettled(entry)) meter.count(clock.now());
    const storing = book.put(entry);
    feed.changed();
    return pausedUnless(storing);
  }

  async function pausedUnless(storing: Promise<boolean>): Promise<boolean> {
    const isStored = await storing;
    if (!isStored) pause('storage');
    return isStored;
  }

  async function finish(): Promise<void> {
    if (isFinishing || state === 'finished' || pauseReason === 'storage') return;
    isFinishing = true;
    if (await pausedUnless(book.finish(new Date(clock.now()).toISOString()))) end();
    isFinishing = false;
  }

  function end(): void {
    state = 'finished';
    pauseReason = null;
    feed.changedNow();
    tellFinished();
  }

  function goOn(): void {
    state = 'running';
    pauseReason = null;
    restraint.forgive();
    meter.restart(clock.now());
    feed.changedNow();
    proceed();
  }

  function pause(reason: PauseReason): void {
    if (state === 'finished' || pauseReason === 'person' || pauseReason === reason) return;
    state = 'paused';
    pauseReason = reason;
    withdrawPrepared();
    feed.changedNow();
  }

  function pauseFor(reason: PauseReason | null): void {
    if (reason !== null) pause(reason);
  }

  function cancel(): void {
    if (isCancelled || state === 'finished') return;
    isCancelled = true;
    let storing = Promise.resolve(true);
    for (const entry of book.entries) {
      if (entry.state === 'waiting')
        storing = book.put({ ...entry, state: 'cancelled', words: [] });
    }
    void pausedUnless(storing);
    readAgain(ready.splice(0));
    if (state === 'ready' || pauseReason === 'person') goOn();
    else {
      feed.changedNow();
      proceed();
    }
  }

  return {
    ledger: book.ledger,
    entries: () => book.entries,
    progress: feed.current,
    start: () => state === 'ready' && goOn(),
    pause,
    resume: () => state === 'paused' && goOn(),
    cancel,
    subscribe: feed.subscribe,
    finished,
  };
}

/** Places of the entries without an outcome: first those that may have been carried out. */
function openPlaces(entries: readonly LedgerEntry[]): number[] {
  const placesOf = (state: LedgerEntry['state']) =>
    entries.flatMap((entry) => (entry.state === state ? entry.index : []));
  return [...placesOf('sent'), ...placesOf('waiting')];
}
