import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

/** How many checks went which way. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A check that has no tests of its own. */
export function oneCheck(succeeded: boolean): Tally {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** Counts the tests of a JSON report and removes it, so that no run reads the report of an earlier one. */
export function takeReport(kind: 'vitest' | 'playwright', file: string, succeeded: boolean): Tally {
  const schema = kind === 'vitest' ? vitestReport : playwrightReport;
  try {
    const tally = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A file that could not be loaded, or an error between tests, fails the run without failing a test.
    const ranNothing = tally.passed + tally.failed === 0;
    const hasHiddenFailure = tally.failed === 0 && (!succeeded || ranNothing);
    return hasHiddenFailure ? { ...tally, failed: 1 } : tally;
  } catch {
    return oneCheck(false);
  } finally {
    rmSync(file, { force: true });
  }
}

/** `12 passed, 0 failed`, and what was skipped if anything was. */
export function sentenceOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** All of them together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
