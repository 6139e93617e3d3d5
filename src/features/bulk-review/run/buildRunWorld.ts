import { ApiError, problemOf } from '../../../api/problem';
import { buildEntry, buildLedger, buildWrite } from './buildLedger';
import type { Ledger, LedgerEntry } from './ledger';
import type { Run } from './runContract';
import { createRun } from './runEngine';
import type { Judgement, RunTransport } from './runTransport';

/** What the server does with one request; `isApplied`: it carries the write out all the same. */
export interface Answer {
  kind: 'ok' | 'lost' | 'strange' | number;
  isApplied?: boolean;
  tookMs?: number;
  retryAfterMs?: number;
}

type Fields = Record<string, string>;

interface FakeCase {
  /** Each write of a case sets one field from `old` to `new`. */
  fields: Fields;
  /** How often each field was written by the run. */
  written: Record<string, number>;
  isForeign: boolean;
}

export interface SentRequest {
  at: number;
  caseIds: readonly string[];
  kind: 'read' | 'write';
}

/** Places of a fake server, store and clock in one: what a run meets, without time passing. */
export function buildRunWorld({
  size = 3,
  writes = 1,
  method = 'PATCH' as 'PATCH' | 'POST' | 'DELETE',
  answer = (_request: SentRequest): Answer => ({ kind: 'ok' }),
} = {}) {
  const names = Array.from({ length: writes }, (_, place) => `field${place}`);
  const stored = new Map<number, LedgerEntry>();
  const cases = new Map<string, FakeCase>();
  const requests: SentRequest[] = [];
  const timers: { at: number; ring: () => void }[] = [];
  const world = {
    now: 1_000_000,
    stored,
    cases,
    requests,
    ledger: buildLedger({ total: size }) as Ledger,
    underWay: 0,
    mostUnderWay: 0,
    storeMs: 1,
    isStoreBroken: false,
    answer,
    change: (caseId: string, value: string) => change(caseId, value),
    start,
    settle,
    pass,
  };

  for (let index = 0; index < size; index += 1) {
    const caseId = `case-${index}`;
    cases.set(caseId, {
      fields: Object.fromEntries(names.map((name) => [name, 'old'])),
      written: {},
      isForeign: false,
    });
    const planned = names.map((name) =>
      buildWrite({
        method,
        id: method === 'POST' ? null : caseId,
        before: { [name]: 'old' },
        after: { [name]: 'new' },
      }),
    );
    stored.set(index, buildEntry({ index, writes: planned }));
  }

  function change(caseId: string, value: string) {
    const found = cases.get(caseId);
    if (!found) return;
    found.isForeign = true;
    for (const name of names) found.fields[name] = value;
  }

  function wait(ms: number): Promise<void> {
    return new Promise((ring) => timers.push({ at: world.now + ms, ring }));
  }

  /** Starts a run on what the store holds; the one before it, if any, is as good as crashed. */
  function start({ isStarted = true } = {}) {
    let isAlive = true;
    /** Nothing that the dead hear. */
    const heard = async <T>(promise: Promise<T>): Promise<T> => {
      try {
        return await promise;
      } finally {
        if (!isAlive) await new Promise(() => {});
      }
    };
    async function request<T>(sent: SentRequest, apply: () => T): Promise<T> {
      if (!isAlive) return new Promise(() => {});
      requests.push(sent);
      world.underWay += 1;
      world.mostUnderWay = Math.max(world.mostUnderWay, world.underWay);
      const { kind, isApplied = kind === 'ok', tookMs = 10, retryAfterMs } = world.answer(sent);
      const result = isApplied ? apply() : null;
      await wait(tookMs);
      world.underWay -= 1;
      if (kind === 'lost')
        throw new ApiError({ kind: 'unreachable', isTimeout: false, isOffline: false });
      if (kind === 'strange') throw new ApiError({ kind: 'malformed', pointer: '' });
      if (kind !== 'ok') throw new ApiError(problemOf(kind, {}, retryAfterMs ?? null));
      return result as T;
    }
    const transport: RunTransport<Fields> = {
      read: (entries) =>
        heard(
          request({ at: world.now, caseIds: entries.map((e) => e.caseId), kind: 'read' }, () => {
            const held = entries.flatMap(({ caseId }): [string, Fields][] => {
              const found = cases.get(caseId);
              return found ? [[caseId, { ...found.fields }]] : [];
            });
            return new Map(held);
          }),
        ),
      judge,
      send: (write, { caseId }) =>
        heard(
          request({ at: world.now, caseIds: [caseId], kind: 'write' }, () => {
            const found = cases.get(caseId);
            const name = Object.keys(write.after)[0];
            if (!found || !name) throw new Error('no such case');
            found.fields[name] = 'new';
            found.written[name] = (found.written[name] ?? 0) + 1;
            return { id: `made-${caseId}` };
          }),
        ),
    };
    const store = (apply: () => void) =>
      heard(
        wait(world.storeMs).then(() => {
          if (!isAlive) return;
          if (world.isStoreBroken) throw new DOMException('full', 'QuotaExceededError');
          apply();
        }),
      );
    const run = createRun({
      ledger: world.ledger,
      entries: [...stored.values()],
      transport,
      clock: { now: () => world.now, wait: (ms) => heard(wait(ms)) },
      store: {
        putLedger: (ledger) =>
          store(() => {
            world.ledger = ledger;
          }),
        putEntries: (_id, entries) =>
          store(() => {
            for (const entry of entries) stored.set(entry.index, entry);
          }),
      },
      random: () => 0.5,
    });
    if (isStarted) run.start();
    return Object.assign(run, {
      crash: () => {
        isAlive = false;
      },
    });
  }

  /** Lets time pass until `isOver`, or until nothing more would happen. */
  async function settle(isOver: () => boolean = () => false, limit = 100_000) {
    for (let step = 0; step < limit; step += 1) {
      await new Promise((done) => setImmediate(done));
      if (isOver()) return;
      timers.sort((a, b) => a.at - b.at);
      const next = timers.shift();
      if (!next) return;
      world.now = Math.max(world.now, next.at);
      next.ring();
    }
    throw new Error('the run does not come to an end');
  }

  async function pass(ms: number) {
    const until = world.now + ms;
    void wait(ms);
    await settle(() => world.now >= until);
  }
  return world;
}

/** As a real judge does: by the values of the writes that are still to be done. */
function judge(entry: LedgerEntry, held: Fields | undefined): Judgement {
  if (!held) return { kind: 'changedBySomeoneElse', isGone: true };
  const open = entry.writes.flatMap((write, place) => {
    const [[name, after] = ['', '']] = Object.entries(write.after);
    return write.isDone || held[name] === after ? [] : [{ place, value: held[name] }];
  });
  if (open.some(({ value }) => value !== 'old')) {
    return { kind: 'changedBySomeoneElse', isGone: false };
  }
  if (open.length === 0) return { kind: 'asWanted' };
  return { kind: 'toSend', writes: open.map(({ place }) => place) };
}

/** The states of a run's entries, in order. */
export function statesOf(run: Run) {
  return run.entries().map(({ state }) => state);
}
