import { maxAttempts } from '../../../api/backoff';
import { isApiError } from '../../../api/problem';
import type { EntryState, LedgerEntry, PlannedWrite } from './ledger';
import type { Judgement } from './runTransport';

/*
 * waiting: nothing was sent, or what was sent is known not to have been carried out.
 * sent: a write may have been carried out, or some of several were. Only reading the case tells.
 * Everything else is final.
 */

/** True once the entry has its outcome. */
export function isSettled({ state }: { state: EntryState }): boolean {
  return state !== 'waiting' && state !== 'sent';
}

/** True where one of the entry's writes was carried out. */
export function isBegun({ writes }: LedgerEntry): boolean {
  return writes.some(({ isDone }) => isDone);
}

/** What to do with an entry once its case was read. */
export type NextStep =
  | { kind: 'send'; entry: LedgerEntry; writes: readonly number[] }
  | { kind: 'settle'; entry: LedgerEntry };

/**
 * Decides by what the server holds. `isCancelled`: what is known not to have been carried out is given
 * up, except the rest of an entry that is begun.
 */
export function afterReading(
  entry: LedgerEntry,
  judgement: Judgement,
  isCancelled: boolean,
): NextStep {
  const settle = (state: EntryState, words: readonly string[] = []): NextStep => ({
    kind: 'settle',
    entry: { ...entry, state, words },
  });
  switch (judgement.kind) {
    case 'changedBySomeoneElse':
      return settle('changedBySomeoneElse');
    case 'asWanted':
      return entry.state === 'sent'
        ? { kind: 'settle', entry: { ...withDone(entry, []), state: 'changed', words: [] } }
        : settle('alreadySo');
    case 'toSend': {
      const writes = judgement.writes.filter((place) => entry.writes[place]?.isDone === false);
      // A judge that asks for nothing but what was done means "as wanted".
      if (writes.length === 0) return afterReading(entry, { kind: 'asWanted' }, isCancelled);
      const known = entry.state === 'sent' ? withDone(entry, writes) : entry;
      if (isCancelled && !isBegun(known)) return settle('cancelled');
      if (failuresOf(known) < maxAttempts) return { kind: 'send', entry: known, writes };
      return settle(entry.words.length > 0 ? 'refused' : 'unknown', entry.words);
    }
  }
}

/** The entry as the store must hold it before a write leaves. */
export function beforeSending(entry: LedgerEntry): LedgerEntry {
  return { ...entry, state: 'sent', attempts: entry.attempts + 1 };
}

/** One write was carried out; `isLast` where the case needs no other. */
export function afterSuccess(
  entry: LedgerEntry,
  place: number,
  id: string | null,
  isLast: boolean,
): LedgerEntry {
  const writes = entry.writes.map((write, index) =>
    index === place ? { ...write, id: id ?? write.id, isDone: true } : write,
  );
  return { ...entry, writes, words: [], state: isLast ? 'changed' : 'sent' };
}

/** What a request that failed means for the entry, and for the run. */
export type Failure =
  /** Certainly not carried out: the run is to wait, or to sign in. */
  | { kind: 'throttled'; retryAfterMs: number | null }
  | { kind: 'signedOut' }
  /** Certainly not carried out, and never will be. */
  | { kind: 'refused'; words: readonly string[] }
  | { kind: 'gone' }
  /** Perhaps carried out: no answer came, or one that does not tell. */
  | { kind: 'noAnswer' }
  | { kind: 'unclear'; words: readonly string[] };

/** What a thrown value means. */
export function failureOf(error: unknown): Failure {
  const problem = isApiError(error) ? error.problem : null;
  switch (problem?.kind) {
    case 'throttled':
      return { kind: 'throttled', retryAfterMs: problem.retryAfterMs };
    case 'unauthorized':
      return { kind: 'signedOut' };
    case 'invalid':
    case 'conflict':
      return { kind: 'refused', words: wordsOf(problem.errors, problem.status) };
    case 'forbidden':
      return { kind: 'refused', words: wordsOf(problem.errors, 403) };
    case 'notFound':
      return { kind: 'gone' };
    case 'server':
      return problem.status === 503
        ? { kind: 'throttled', retryAfterMs: problem.retryAfterMs ?? null }
        : { kind: 'unclear', words: wordsOf(problem.errors, problem.status) };
    case 'unreachable':
      return { kind: 'noAnswer' };
    default:
      return { kind: 'unclear', words: [] };
  }
}

/** The entry after a write of it failed. Stays `sent` where only reading the case can tell more. */
export function afterFailure(
  entry: LedgerEntry,
  method: PlannedWrite['method'],
  failure: Failure,
): LedgerEntry {
  switch (failure.kind) {
    case 'throttled':
    case 'signedOut':
      return notCarriedOut(entry);
    case 'refused':
      return { ...entry, state: 'refused', words: failure.words };
    case 'gone':
      // What a create misses is something it refers to; anything else misses what it was to change.
      return method === 'POST'
        ? { ...entry, state: 'refused', words: wordsOf([], 404) }
        : { ...entry, state: 'changedBySomeoneElse' };
    case 'noAnswer':
      return entry;
    case 'unclear':
      return failure.words.length > 0 ? { ...entry, words: failure.words } : entry;
  }
}

/** Takes back `beforeSending`: the write did not leave, or was turned away at the door. */
export function notCarriedOut(entry: LedgerEntry): LedgerEntry {
  return {
    ...entry,
    state: isBegun(entry) ? 'sent' : 'waiting',
    attempts: entry.attempts - 1,
  };
}

/** The entry of a case that cannot be read, however often it is tried. */
export function afterUnreadable(entry: LedgerEntry, failure: Failure): LedgerEntry {
  const words = 'words' in failure ? failure.words : [];
  const isRefused = entry.state === 'waiting' && words.length > 0;
  return { ...entry, state: isRefused ? 'refused' : 'unknown', words };
}

/** What an entry that is under way sent stands as wanted, except the writes at `missing`. */
function withDone(entry: LedgerEntry, missing: readonly number[]): LedgerEntry {
  const writes = entry.writes.map((write, place) =>
    missing.includes(place) ? write : { ...write, isDone: true },
  );
  return { ...entry, writes };
}

/** Attempts that did not lead to a success. */
export function failuresOf({ attempts, writes }: LedgerEntry): number {
  return attempts - writes.filter(({ isDone }) => isDone).length;
}

/** What the server said, at least its status. */
function wordsOf(
  errors: readonly { detail?: string; title?: string }[],
  status: number,
): readonly string[] {
  const words = errors.flatMap(({ detail, title }) => detail ?? title ?? []);
  return words.length > 0 ? words : [`HTTP ${status}`];
}
