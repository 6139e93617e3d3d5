import { afterEach, expect, test, vi } from 'vitest';
import { askAhead, takeEarlyAnswer } from './earlyAnswer';

const url = 'https://api.test/cases/cases?sort=name';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answerWith(response: Promise<Response>) {
  vi.stubGlobal('fetch', () => response);
}

test('an answer is taken once, by the same request with the same token', async () => {
  answerWith(Promise.resolve(new Response('{"data":[]}')));
  askAhead(url, 'secret');
  expect(takeEarlyAnswer(`${url}&page=2`, 'secret')).toBeNull();
  expect(takeEarlyAnswer(url, 'another')).toBeNull();
  const response = await takeEarlyAnswer(url, 'secret');
  expect(await response?.text()).toBe('{"data":[]}');
  expect(takeEarlyAnswer(url, 'secret')).toBeNull();
});

test('an old answer is not taken, and a failure is told to whoever takes it', async () => {
  vi.useFakeTimers();
  answerWith(Promise.reject(new TypeError('no network')));
  askAhead(url, 'secret');
  await expect(takeEarlyAnswer(url, 'secret')).rejects.toThrow('no network');
  askAhead(url, 'secret');
  vi.advanceTimersByTime(10_000);
  expect(takeEarlyAnswer(url, 'secret')).toBeNull();
});
