import { expect, test } from 'vitest';
import { buildEntry, buildWrite } from './buildLedger';
import { afterFailure, afterReading, afterSuccess, beforeSending } from './entryTransitions';

const two = buildEntry({ writes: [buildWrite(), buildWrite()] });
const begun = afterSuccess(beforeSending(two), 0, null, false);

test('a case with one of its two writes done stays under way, also when throttled', () => {
  const throttled = { kind: 'throttled', retryAfterMs: null } as const;
  expect(afterFailure(beforeSending(begun), 'PATCH', throttled)).toEqual(begun);
  expect(afterFailure(beforeSending(two), 'PATCH', throttled)).toEqual(two);
});

test('a cancel finishes what is begun and gives up what is not', () => {
  const rest = { kind: 'toSend', writes: [1] } as const;
  expect(afterReading(begun, rest, true).kind).toBe('send');
  expect(afterReading(two, rest, true).entry.state).toBe('cancelled');
});

test('what was changed at a lost answer counts as changed by the run, else as already so', () => {
  const asWanted = { kind: 'asWanted' } as const;
  const { entry } = afterReading(beforeSending(two), asWanted, false);
  expect(entry.state).toBe('changed');
  expect(entry.writes.every(({ isDone }) => isDone)).toBe(true);
  expect(afterReading(two, asWanted, false).entry.state).toBe('alreadySo');
});

test('a 404 means that someone deleted the case, but refuses a create', () => {
  const sent = beforeSending(buildEntry());
  expect(afterFailure(sent, 'DELETE', { kind: 'gone' }).state).toBe('changedBySomeoneElse');
  expect(afterFailure(sent, 'POST', { kind: 'gone' }).state).toBe('refused');
});

test('the id of what was created is kept for an undo', () => {
  const create = buildEntry({ writes: [buildWrite({ method: 'POST', id: null })] });
  const done = afterSuccess(beforeSending(create), 0, 'goal-1', true);
  expect(done).toMatchObject({ state: 'changed', writes: [{ id: 'goal-1', isDone: true }] });
});
