import { z } from '../lib/zod';
import { ConfigurationError } from './configurationError';
import { type Environment, environmentSchema, resolveAddress } from './environment';

const fileSchema = z
  .strictObject({
    environments: z.array(environmentSchema),
    allowCustomEnvironment: z._default(z.boolean(), false),
    idleLockMinutes: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(480))), 30),
  })
  .check(
    z.superRefine(({ environments, allowCustomEnvironment }, context) => {
      if (environments.length === 0 && !allowCustomEnvironment) {
        context.addIssue({
          code: 'custom',
          path: ['environments'],
          params: { reason: 'noEnvironment' },
        });
      }
      environments.forEach(({ id }, index) => {
        if (environments.findIndex((other) => other.id === id) === index) return;
        const path = ['environments', index, 'id'];
        context.addIssue({ code: 'custom', path, params: { reason: 'duplicateId' } });
      });
    }),
  );

/** What an operator decides at run time, in `config.json` beside the app. */
export interface Configuration {
  environments: readonly Environment[];
  /** Whether someone may sign in to an address of their own. */
  allowCustomEnvironment: boolean;
  /** After how many minutes without a touch the page is locked; null for never. */
  idleLockMinutes: number | null;
}

/**
 * Reads a configuration; paths in it stand below the folder of `baseUri`. Throws ConfigurationError
 * with the line to mend.
 */
export async function parseConfiguration(text: string, baseUri: string): Promise<Configuration> {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    // Only an operator who mends the file needs the code that finds the place.
    const { configurationErrorIn } = await import('./configurationFault');
    throw configurationErrorIn(text, parsed.error.issues[0]);
  }
  const { environments, allowCustomEnvironment, idleLockMinutes } = parsed.data;
  return {
    allowCustomEnvironment,
    idleLockMinutes,
    environments: environments.map((environment) => ({
      ...environment,
      apiBase: resolveAddress(environment.apiBase, baseUri),
      tokenUrl: resolveAddress(environment.tokenUrl, baseUri),
      isCustom: false,
    })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no configuration either, and told as what it is
  }
}

/** Reads `config.json` from the app's base path. Throws ConfigurationError. */
export async function loadConfiguration(): Promise<Configuration> {
  const url = new URL('config.json', document.baseURI);
  // An operator who mends the file must not be shown the old one.
  const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' }).catch(
    () => null,
  );
  if (!response?.ok) {
    throw new ConfigurationError({ kind: 'unreachable', status: response?.status ?? null });
  }
  const text = await response.text().catch(() => null);
  if (text === null) throw new ConfigurationError({ kind: 'unreachable', status: null });
  return await parseConfiguration(text.replace(/^\uFEFF/, ''), document.baseURI);
}
