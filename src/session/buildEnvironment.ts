import { dialectSchema } from '../api/dialect';
import type { Environment } from './environment';

/** A valid environment for tests. */
export function buildEnvironment(overrides: Partial<Environment> = {}): Environment {
  return {
    id: 'test',
    name: 'Test',
    apiBase: 'https://api.test',
    tokenUrl: 'https://api.test/oauth2/token',
    dialect: dialectSchema.parse(undefined),
    demoApplications: [],
    isCustom: false,
    ...overrides,
  };
}
