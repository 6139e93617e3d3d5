import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, buildRunWorld } from './buildRunWorld';

const answers = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('ok' as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom<Answer['kind']>(
        'lost',
        'strange',
        500,
        502,
        503,
        429,
        401,
        422,
        403,
      ),
    },
  ),
  isApplied: fc.boolean(),
  tookMs: fc.constantFrom(1, 10, 300, 7000),
  retryAfterMs: fc.constantFrom(undefined, 2000),
  event: fc.oneof(
    { weight: 12, arbitrary: fc.constant('none' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'crash',
        'pause',
        'foreign',
        'cancel',
        'storeBroken',
        'storeMended',
      ),
    },
  ),
  place: fc.nat(7),
});

/** A server carries out what it answers well, and perhaps what it loses. */
function honest(answer: Answer): Answer {
  const unclear: Answer['kind'][] = ['lost', 'strange', 500, 502];
  const mayBeApplied = unclear.includes(answer.kind);
  return { ...answer, isApplied: answer.kind === 'ok' || (mayBeApplied && answer.isApplied) };
}

test('whatever happens, each case has one outcome, and no write is carried out twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(answers, { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom(1, 1, 2),
      fc.constantFrom('PATCH' as const, 'POST' as const),
      async (script, size, writes, method) => {
        const world = buildRunWorld({ size, writes, method });
        let run = world.start({ isStarted: false });
        const steps = [...script];
        const events: string[] = [];
        world.answer = () => {
          const step = steps.shift();
          if (!step) {
            world.isStoreBroken = false;
            return { kind: 'ok' };
          }
          if (step.event === 'foreign') world.change(`case-${step.place % size}`, 'foreign');
          if (step.event === 'pause') run.pause('person');
          if (step.event === 'cancel') run.cancel();
          if (step.event === 'storeBroken') world.isStoreBroken = true;
          if (step.event === 'storeMended') world.isStoreBroken = false;
          events.push(step.event);
          return honest(step);
        };
        run.start();
        while (run.progress().state !== 'finished') {
          await world.settle(() => {
            const { state } = run.progress();
            return state === 'finished' || state === 'paused' || events.at(-1) === 'crash';
          });
          const counted = Object.values(run.progress().counts);
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(size);
          if (events.at(-1) === 'crash') {
            run.crash();
            run = world.start();
          } else if (run.progress().state === 'paused') {
            await world.pass(3000);
            world.isStoreBroken = false;
            run.resume();
          } else expect(run.progress().state).toBe('finished'); // anything else is a standstill
          events.length = 0;
        }
        await run.finished;

        expect(world.ledger.finishedAt).not.toBeNull();
        expect([...world.stored.values()]).toEqual(run.entries());
        for (const { caseId, state } of run.entries()) {
          const found = world.cases.get(caseId);
          const written = Object.values(found?.written ?? {});
          expect(Math.max(0, ...written)).toBeLessThanOrEqual(1);
          expect(['waiting', 'sent']).not.toContain(state);
          expect(state).not.toBe('alreadySo'); // nobody else sets what the run wants
          const isChanged = written.length === writes;
          if (state === 'changed') expect(isChanged).toBe(true);
          else if (state !== 'unknown') expect(isChanged && !found?.isForeign).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
