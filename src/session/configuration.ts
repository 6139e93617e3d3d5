import { z } from '../lib/zod';
import { ConfigurationError, type ConfigurationFault } from './configurationError';
import { type Environment, environmentSchema, resolveAddress } from './environment';
import { findJsonPositions, lineAt } from './jsonPosition';

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
export function parseConfiguration(text: string, baseUri: string): Configuration {
  const lines = text.split(/\r\n|\r|\n/);
  const positions = findJsonPositions(text);
  if (positions.kind === 'broken') {
    const line = lineAt(text, positions.position);
    throw new ConfigurationError({ kind: 'syntax', line, expected: positions.expected }, lines);
  }
  const content: unknown = JSON.parse(text);
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const fault = faultOf(issue, content);
    const path = [...(issue?.path ?? []), ...(fault.kind === 'unknown' ? [fault.name] : [])];
    const line = lineAt(text, positions.positionOf(path));
    throw new ConfigurationError({ kind: 'content', line, member: memberName(path), fault }, lines);
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

/** Reads `config.json` from the app's base path. Throws ConfigurationError and nothing else. */
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
  return parseConfiguration(text.replace(/^\uFEFF/, ''), document.baseURI);
}

function faultOf(issue: z.core.$ZodIssue | undefined, content: unknown): ConfigurationFault {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return { kind: 'unknown', name: issue.keys[0] ?? '' };
    case 'invalid_type':
      return isAbsent(content, issue.path)
        ? { kind: 'missing' }
        : { kind: 'type', expected: issue.expected };
    case 'invalid_value':
      return { kind: 'choice', allowed: issue.values.map(String) };
    case 'custom': {
      const reason: unknown = issue.params?.reason;
      const isKnown = reason === 'address' || reason === 'duplicateId';
      return { kind: isKnown || reason === 'noEnvironment' ? reason : 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

function isAbsent(content: unknown, path: readonly PropertyKey[]): boolean {
  let value = content;
  for (const part of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[part];
  return value === undefined;
}

function memberName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}
