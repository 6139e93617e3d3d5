import { describe, expect, test } from 'vitest';
import { type Answer, buildRunWorld, type SentRequest, statesOf } from './buildRunWorld';

/** Answers writes of `case-0` with `answers` in turn, then, like all other requests, well. */
function firstCase(...answers: Answer[]) {
  return ({ kind, caseIds }: SentRequest): Answer =>
    (kind === 'write' && caseIds[0] === 'case-0' && answers.shift()) || { kind: 'ok' };
}

const writesOf = ({ requests }: { requests: readonly SentRequest[] }, caseId: string) =>
  requests.filter(({ kind, caseIds }) => kind === 'write' && caseIds[0] === caseId);

describe('a run', () => {
  test('changes each case once and stores its end', async () => {
    const world = buildRunWorld({ size: 50 });
    const run = world.start();
    await world.settle();
    expect(new Set(statesOf(run))).toEqual(new Set(['changed']));
    expect(world.requests.filter(({ kind }) => kind === 'write')).toHaveLength(50);
    expect(run.ledger().finishedAt).toBe(world.ledger.finishedAt);
    expect(world.ledger.finishedAt).toMatch(/^1970-01-01T00:16:4/);
    expect(run.progress()).toMatchObject({ state: 'finished', total: 50, timeLeftMs: null });
  });

  test('sends nothing for a case that is already so, and nothing over a change by someone else', async () => {
    const world = buildRunWorld();
    world.change('case-0', 'new');
    world.change('case-1', 'foreign');
    world.cases.delete('case-2');
    const run = world.start();
    await world.settle();
    expect(statesOf(run)).toEqual(['alreadySo', 'changedBySomeoneElse', 'changedBySomeoneElse']);
    expect(world.requests.map(({ kind }) => kind)).toEqual(['read']);
  });

  test('stores an entry as sent before its request leaves', async () => {
    const world = buildRunWorld({ size: 30 });
    world.answer = ({ kind, caseIds }) => {
      const entry = [...world.stored.values()].find(({ caseId }) => caseId === caseIds[0]);
      if (kind === 'write') expect(entry).toMatchObject({ state: 'sent', attempts: 1 });
      return { kind: 'ok' };
    };
    const run = world.start();
    await world.settle();
    expect(run.progress().counts.changed).toBe(30);
  });

  test('reads again what it read too long ago', async () => {
    const world = buildRunWorld({ size: 20 });
    world.answer = ({ kind }) => {
      if (kind === 'write') world.change('case-19', 'foreign');
      return { kind: 'ok', tookMs: kind === 'write' ? 2000 : 10 };
    };
    const run = world.start();
    await world.settle();
    expect(statesOf(run).at(-1)).toBe('changedBySomeoneElse');
    expect(writesOf(world, 'case-19')).toHaveLength(0);
  });

  test('reads again what was stored to leave next, and had to rest', async () => {
    const world = buildRunWorld({ size: 20 });
    let isThrottled = false;
    world.answer = ({ kind }) => {
      if (kind !== 'write' || isThrottled) return { kind: 'ok' };
      isThrottled = true;
      return { kind: 429, retryAfterMs: 60_000, tookMs: 30 };
    };
    const run = world.start();
    await world.settle(() => isThrottled);
    await world.pass(5_000);
    // Everybody else changes them while the run rests.
    for (const { caseId, state } of run.entries())
      if (state === 'sent' || state === 'waiting') world.change(caseId, 'foreign');
    await world.settle();
    expect(run.progress().counts.changedBySomeoneElse).toBeGreaterThan(10);
    for (const [caseId, { fields, isForeign }] of world.cases)
      expect([caseId, fields.field0]).toEqual([caseId, isForeign ? 'foreign' : 'new']);
  });

  test('stores as sent few more than can be under way', async () => {
    const world = buildRunWorld({ size: 60 });
    let most = 0;
    world.answer = () => {
      const sent = [...world.stored.values()].filter(({ state }) => state === 'sent');
      most = Math.max(most, sent.length);
      return { kind: 'ok', tookMs: 40 };
    };
    world.start();
    await world.settle();
    expect(most).toBeLessThanOrEqual(12);
  });

  test('keeps the server words of a refusal, and goes on with the others', async () => {
    const world = buildRunWorld({ answer: firstCase({ kind: 422 }) });
    const run = world.start();
    await world.settle();
    expect(statesOf(run)).toEqual(['refused', 'changed', 'changed']);
    expect(run.entries()[0]?.words).toEqual(['HTTP 422']);
  });

  test('finds out by reading whether a lost write was carried out', async () => {
    const world = buildRunWorld({
      method: 'POST',
      answer: firstCase({ kind: 'lost', isApplied: true }),
    });
    const run = world.start();
    await world.settle();
    expect(statesOf(run)[0]).toBe('changed');
    expect(writesOf(world, 'case-0')).toHaveLength(1);
  });

  test('repeats a write that was not carried out, after a look and a back-off', async () => {
    const world = buildRunWorld({ method: 'POST', size: 1, answer: firstCase({ kind: 500 }) });
    const run = world.start();
    await world.settle();
    expect(statesOf(run)).toEqual(['changed']);
    expect(world.requests.map(({ kind }) => kind)).toEqual(['read', 'write', 'read', 'write']);
    const [, first, look] = world.requests;
    expect((look?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(250);
    expect(run.entries()[0]).toMatchObject({ attempts: 2, words: [] });
  });

  test('gives up after five attempts: refused with words, unknown without', async () => {
    const five = (kind: Answer['kind']) => Array.from({ length: 9 }, () => ({ kind }));
    for (const [kind, state] of [
      [500, 'refused'],
      ['strange', 'unknown'],
    ] as const) {
      const world = buildRunWorld({ answer: firstCase(...five(kind)) });
      const run = world.start();
      await world.settle();
      expect(statesOf(run)).toEqual([state, 'changed', 'changed']);
      expect(writesOf(world, 'case-0')).toHaveLength(5);
    }
  });

  test('holds back whole for Retry-After, which costs no attempt', async () => {
    for (const status of [429, 503]) {
      const busy = Array.from({ length: 8 }, () => ({ kind: status, retryAfterMs: 60_000 }));
      const world = buildRunWorld({ size: 9, answer: firstCase(...busy) });
      const run = world.start();
      await world.settle();
      expect(new Set(statesOf(run))).toEqual(new Set(['changed']));
      expect(run.entries()[0]?.attempts).toBe(1);
      const refusedAt = (writesOf(world, 'case-0')[0]?.at ?? 0) + 10;
      const meanwhile = world.requests.filter(
        ({ at }) => at > refusedAt && at < refusedAt + 60_000,
      );
      expect(meanwhile).toEqual([]);
    }
  });

  test('never has more than six requests under way, and gets there', async () => {
    const world = buildRunWorld({ size: 300 });
    world.start();
    await world.settle();
    expect(world.mostUnderWay).toBe(6);
  });

  test('one case that cannot be read does not stand in the way of the others', async () => {
    const world = buildRunWorld({ size: 8 });
    world.answer = ({ caseIds }) => ({ kind: caseIds.includes('case-3') ? 'strange' : 'ok' });
    const run = world.start();
    await world.settle();
    expect(run.progress().counts).toMatchObject({ changed: 7, unknown: 1 });
  });
});

describe('a pause', () => {
  test('starts nothing new, lets finish what is under way, and goes on', async () => {
    const world = buildRunWorld({ size: 40 });
    const run = world.start();
    await world.settle(() => run.entries().filter(({ state }) => state === 'changed').length >= 5);
    run.pause('person');
    const { length } = world.requests;
    await world.settle();
    expect(world.requests).toHaveLength(length);
    expect(run.progress()).toMatchObject({ state: 'paused', pauseReason: 'person' });
    expect(run.progress().counts.sent).toBe(0);
    run.resume();
    await world.settle();
    expect(run.progress().counts.changed).toBe(40);
  });

  test('leaves nothing stored as sent that has not left', async () => {
    const world = buildRunWorld({ size: 40 });
    world.answer = ({ kind }) => ({ kind: 'ok', tookMs: kind === 'write' ? 40 : 10 });
    const run = world.start();
    await world.settle(() => run.progress().counts.changed >= 10);
    run.pause('person');
    await world.settle();
    expect(world.underWay).toBe(0);
    expect(run.progress().counts.sent).toBe(0);
    expect([...world.stored.values()].filter(({ state }) => state === 'sent')).toEqual([]);
    run.resume();
    await world.settle();
    expect(run.progress().counts.changed).toBe(40);
  });

  test('by a person outlives other reasons', () => {
    const run = buildRunWorld().start();
    run.pause('person');
    run.pause('offline');
    expect(run.progress().pauseReason).toBe('person');
  });

  test('comes with an expired token, and costs nothing', async () => {
    const world = buildRunWorld({ answer: firstCase({ kind: 401 }) });
    const run = world.start();
    await world.settle();
    expect(run.progress()).toMatchObject({ state: 'paused', pauseReason: 'signedOut' });
    expect(statesOf(run)[0]).toBe('waiting');
    run.resume();
    await world.settle();
    expect(new Set(statesOf(run))).toEqual(new Set(['changed']));
  });

  test('comes when the server is silent for long, with nothing given up', async () => {
    const world = buildRunWorld({ size: 30, answer: () => ({ kind: 'lost' }) });
    const run = world.start();
    await world.settle();
    expect(run.progress()).toMatchObject({ pauseReason: 'unreachable', counts: { waiting: 30 } });
    expect(world.requests.length).toBeLessThan(15);
    world.answer = () => ({ kind: 'ok' });
    run.resume();
    await world.settle();
    expect(run.progress().counts.changed).toBe(30);
  });

  test('comes when the store fails: nothing unstored is sent', async () => {
    const world = buildRunWorld();
    world.isStoreBroken = true;
    const run = world.start();
    await world.settle();
    expect(run.progress()).toMatchObject({ pauseReason: 'storage', counts: { waiting: 3 } });
    expect(world.requests.some(({ kind }) => kind === 'write')).toBe(false);
    world.isStoreBroken = false;
    run.resume();
    await world.settle();
    expect(world.ledger.finishedAt).not.toBeNull();
  });
});

describe('a cancel', () => {
  test('gives up what waits; what is under way gets its outcome', async () => {
    const world = buildRunWorld({ size: 1000 });
    const run = world.start();
    await world.settle(() => run.entries().filter(({ state }) => state === 'changed').length >= 5);
    run.cancel();
    await world.settle();
    const { counts, state } = run.progress();
    expect(state).toBe('finished');
    expect(counts.changed + counts.cancelled).toBe(1000);
    expect(counts.changed).toBe(world.requests.filter(({ kind }) => kind === 'write').length);
    expect(counts.changed).toBeLessThan(15);
  });

  test('does not repeat what was lost, but finds out what became of it', async () => {
    for (const isApplied of [true, false]) {
      const world = buildRunWorld({ size: 1 });
      const run = world.start({ isStarted: false });
      world.answer = ({ kind }) => {
        if (kind === 'read') return { kind: 'ok' };
        run.cancel();
        return { kind: 'lost', isApplied };
      };
      run.start();
      await world.settle();
      expect(statesOf(run)).toEqual([isApplied ? 'changed' : 'cancelled']);
      expect(writesOf(world, 'case-0')).toHaveLength(1);
    }
  });
});

describe('after a crash', () => {
  test('what was sent is read first and sent again only where it was not carried out', async () => {
    for (const isApplied of [true, false]) {
      const world = buildRunWorld({ size: 4, method: 'POST' });
      const crashed = world.start();
      world.answer = ({ kind }) => ({
        kind: kind === 'read' ? 'ok' : 'lost',
        isApplied: isApplied || kind === 'read',
      });
      await world.settle(() => writesOf(world, 'case-0').length > 0);
      crashed.crash();
      expect(world.stored.get(0)?.state).toBe('sent');
      world.answer = () => ({ kind: 'ok' });
      const run = world.start();
      await world.settle();
      expect(new Set(statesOf(run))).toEqual(new Set(['changed']));
      expect(writesOf(world, 'case-0')).toHaveLength(isApplied ? 1 : 2);
    }
  });

  test('a run that was over is over', async () => {
    const world = buildRunWorld();
    world.start();
    await world.settle();
    const { length } = world.requests;
    const run = world.start();
    await run.finished;
    expect(run.progress().state).toBe('finished');
    expect(world.requests).toHaveLength(length);
  });
});

test('progress is told ten times a second at the most, and is the same object in between', async () => {
  const world = buildRunWorld({ size: 400 });
  const run = world.start();
  const startedAt = world.now;
  let told = 0;
  run.subscribe(() => {
    told += 1;
  });
  await world.settle(() => {
    expect(run.progress()).toBe(run.progress());
    return run.progress().state === 'finished';
  });
  expect(told).toBeGreaterThan(3);
  expect(told).toBeLessThanOrEqual((world.now - startedAt) / 100 + 2);
});

test('100,000 cases are no trouble', async () => {
  const world = buildRunWorld({ size: 100_000 });
  for (const { caseId } of world.stored.values()) world.change(caseId, 'new');
  const run = world.start();
  await world.settle();
  expect(run.progress().counts.alreadySo).toBe(100_000);
}, 60_000); // anything that looks at all entries at each step takes hours
