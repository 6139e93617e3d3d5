import { beforeEach, expect, test, vi } from 'vitest';
import {
  clearActivity,
  entriesOfScreen,
  getActivity,
  noteScreen,
  recordExchange,
} from './activityLog';
import { buildExchange } from './buildExchange';

beforeEach(() => {
  clearActivity();
  vi.useRealTimers();
});

test('the last hundred requests are kept, newest first', () => {
  for (let count = 1; count <= 130; count += 1) recordExchange(buildExchange({ url: `/${count}` }));
  const urls = getActivity().entries.map(({ exchange }) => exchange.url);
  expect(urls).toHaveLength(100);
  expect([urls[0], urls.at(-1)]).toEqual(['/130', '/31']);
});

test('further attempts join the request that they repeat, and no other', () => {
  recordExchange(buildExchange({ status: 503 }));
  recordExchange(buildExchange({ url: '/other', status: 503 }));
  recordExchange(buildExchange({ status: 502, attempt: 2 }));
  recordExchange(buildExchange({ attempt: 3 }));
  recordExchange(buildExchange());
  const statuses = getActivity().entries.map(({ exchange, earlier }) =>
    [...earlier, exchange].map(({ status }) => status),
  );
  expect(statuses).toEqual([[200], [503], [503, 502, 200]]);
});

test('a screen has the requests that began since it was gone to', () => {
  vi.useFakeTimers({ now: 1000 });
  noteScreen('/cases');
  recordExchange(buildExchange({ url: '/before', startedAtMs: 1500 }));
  vi.setSystemTime(2000);
  noteScreen('/cases/1');
  recordExchange(buildExchange({ url: '/late', startedAtMs: 1999 }));
  recordExchange(buildExchange({ url: '/here', startedAtMs: 2000 }));
  vi.setSystemTime(3000);
  noteScreen('/cases/1');
  expect(entriesOfScreen(getActivity()).map(({ exchange }) => exchange.url)).toEqual(['/here']);
});
