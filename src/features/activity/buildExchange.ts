import type { Exchange } from '../../api/attempt';

/** An answered read of a page of cases. */
export function buildExchange(overrides: Partial<Exchange> = {}): Exchange {
  return {
    method: 'GET',
    url: '/sandbox/cases/cases?page%5Bnumber%5D=1&sort=name',
    requestBody: undefined,
    status: 200,
    isCancelled: false,
    document: { data: [] },
    size: 11,
    startedAtMs: Date.UTC(2026, 2, 12, 9),
    durationMs: 40,
    attempt: 1,
    ...overrides,
  };
}
