import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectMatches, type ReadStep } from './collectMatches';

interface Held {
  id: string;
  created_at: string | null;
}

/** A server whose matches change between two requests, in pages of `size`. */
function serve(
  initial: readonly Held[],
  size: number,
  events: readonly ((held: Held[]) => Held[])[] = [],
) {
  let held = [...initial];
  let step = 0;
  const readStep: ReadStep = async (from, page) => {
    held = events[step]?.(held) ?? held;
    step += 1;
    const matching = held
      .filter(({ created_at }) => from === null || (created_at ?? '') >= from)
      .toSorted(
        (a, b) =>
          (a.created_at ?? '').localeCompare(b.created_at ?? '') || a.id.localeCompare(b.id),
      );
    const start = (page - 1) * size;
    return {
      cases: matching.slice(start, start + size),
      total: held.length,
      hasNext: start + size < matching.length,
    };
  };
  return { readStep, now: () => held };
}

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
const signal = new AbortController().signal;
const collect = (readStep: ReadStep) => collectMatches(readStep, signal, () => undefined);

test('a quiet list is collected whole, and the counts agree', async () => {
  const held = Array.from({ length: 25 }, (_, day) => ({ id: `c${day}`, created_at: at(1 + day) }));
  const collected = await collect(serve(held, 10).readStep);
  expect(collected.ids).toHaveLength(25);
  expect([collected.counted, collected.meanwhile]).toEqual([25, null]);
});

test('cases of one moment, and cases that do not tell theirs, are paged through', async () => {
  const same = Array.from({ length: 25 }, (_, index) => ({ id: `c${index}`, created_at: at(1) }));
  expect((await collect(serve(same, 10).readStep)).ids).toHaveLength(25);
  const untold = same.map(({ id }) => ({ id, created_at: null }));
  expect((await collect(serve(untold, 10).readStep)).ids).toHaveLength(25);
});

test('who left and who joined meanwhile is counted', async () => {
  const held = Array.from({ length: 20 }, (_, day) => ({ id: `c${day}`, created_at: at(1 + day) }));
  const { readStep } = serve(held, 10, [
    (now) => now,
    (now) => [...now.slice(2), { id: 'new', created_at: at(1) }],
  ]);
  const collected = await collect(readStep);
  expect(collected.ids).toHaveLength(20);
  expect(collected.meanwhile).toEqual({ joined: 1, left: 2 });
});

test('who leaves while one moment is paged through takes nobody along', async () => {
  const held = [0, 1, 2].map((index) => ({ id: `c${index}`, created_at: at(1) }));
  const same = (now: Held[]) => now;
  const { readStep } = serve(held, 2, [same, same, (now) => now.slice(1)]);
  expect((await collect(readStep)).ids).toContain('c2');
});

test('law: each case that stays is collected once, whatever leaves and joins', async () => {
  const days = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 });
  const leaving = fc.record({ leaves: fc.nat({ max: 59 }) });
  const joining = fc.record({ joins: fc.integer({ min: 1, max: 9 }) });
  const changes = fc.array(fc.oneof(leaving, joining), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(days, changes, fc.integer({ min: 2, max: 9 }), async (created, seen, size) => {
      const held = created.map((day, index) => ({ id: `c${index}`, created_at: at(day) }));
      const leavers = new Set(seen.flatMap((one) => ('leaves' in one ? `c${one.leaves}` : [])));
      const events = seen.map((one, index) => (now: Held[]) => [
        ...now.filter(({ id }) => !('leaves' in one && id === `c${one.leaves}`)),
        // Its id puts it before or behind those of its moment.
        ...('joins' in one
          ? [{ id: `${index % 2 ? 'a' : 'd'}${index}`, created_at: at(one.joins) }]
          : []),
      ]);
      const { readStep } = serve(held, size, events);
      const { ids } = await collect(readStep);
      expect(new Set(ids).size).toBe(ids.length);
      const stayed = held.filter(({ id }) => !leavers.has(id));
      expect(ids).toEqual(expect.arrayContaining(stayed.map(({ id }) => id)));
    }),
    { numRuns: 500 },
  );
});
