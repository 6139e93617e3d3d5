import type { JsonExpectation } from './jsonPosition';

/** What is wrong with a member of the configuration. */
export type ConfigurationFault =
  | { kind: 'missing' }
  | { kind: 'unknown'; name: string }
  | { kind: 'type'; expected: string }
  | { kind: 'choice'; allowed: string[] }
  | { kind: 'address' | 'duplicateId' | 'noEnvironment' | 'other' };

/** Why the configuration cannot be used. `line` counts from 1; `member` is a path such as `environments[0].id`. */
export type ConfigurationProblem =
  | { kind: 'unreachable'; status: number | null }
  | { kind: 'syntax'; line: number; expected: JsonExpectation }
  | { kind: 'content'; line: number; member: string; fault: ConfigurationFault };

/** Thrown where `config.json` cannot be used. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    readonly problem: ConfigurationProblem,
    /** The lines of the file as it was read; none where it was not reached. */
    readonly lines: readonly string[] = [],
  ) {
    super(problem.kind);
  }
}
