import { describe, expect, test } from 'vitest';
import { pageRangeOf } from './pageRange';

const page = (count: number, more: Partial<Parameters<typeof pageRangeOf>[0]> = {}) => ({
  resources: Array(count).fill({}),
  unreadable: 0,
  total: null,
  lastPage: null,
  nextPage: null,
  ...more,
});

describe('where a page stands', () => {
  test('a full page in the middle has its place and the total', () => {
    expect(
      pageRangeOf(page(10, { total: 35, nextPage: 3, lastPage: 4 }), { number: 2, size: 10 }),
    ).toEqual({
      place: { from: 11, to: 20 },
      count: 10,
      total: 35,
      lastPage: 4,
      isBeyondEnd: false,
    });
  });

  test('an unreadable case keeps its place', () => {
    const range = pageRangeOf(page(9, { unreadable: 1, nextPage: 2 }), { number: 1, size: 10 });
    expect(range.place).toEqual({ from: 1, to: 10 });
  });

  test('a server that caps the page size has no certain place after page 1', () => {
    expect(pageRangeOf(page(25, { nextPage: 2 }), { number: 1, size: 100 }).place).toEqual({
      from: 1,
      to: 25,
    });
    expect(pageRangeOf(page(25, { nextPage: 3 }), { number: 2, size: 100 }).place).toBeNull();
  });

  test('a total that counts the unfiltered set is not believed on the last page', () => {
    expect(pageRangeOf(page(3, { total: 2000 }), { number: 1, size: 10 }).total).toBeNull();
    expect(pageRangeOf(page(3, { total: 13 }), { number: 2, size: 10 }).total).toBe(13);
  });

  test('an empty page with a next one is not the end', () => {
    const range = pageRangeOf(page(0, { nextPage: 3 }), { number: 2, size: 10 });
    expect(range).toMatchObject({ isBeyondEnd: false, place: null });
  });

  test('a page beyond the end knows the last page where the server tells it', () => {
    const beyond = (lastPage: number | null) =>
      pageRangeOf(page(0, { lastPage }), { number: 9, size: 10 });
    expect(beyond(4)).toMatchObject({ isBeyondEnd: true, lastPage: 4 });
    expect(beyond(9)).toMatchObject({ isBeyondEnd: true, lastPage: null });
  });

  test('nothing at all is a total of none', () => {
    expect(pageRangeOf(page(0, { total: 2000 }), { number: 1, size: 10 })).toMatchObject({
      total: 0,
      isBeyondEnd: false,
    });
  });
});
