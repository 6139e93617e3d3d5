import type { z } from '../lib/zod';
import { ConfigurationError, type ConfigurationFault } from './configurationError';
import { findJsonPositions, lineAt } from './jsonPosition';

/** What is wrong with a configuration, and in which line: its syntax, else what `issue` says of its content. */
export function configurationErrorIn(
  text: string,
  issue: z.core.$ZodIssue | undefined,
): ConfigurationError {
  const lines = text.split(/\r\n|\r|\n/);
  const positions = findJsonPositions(text);
  if (positions.kind === 'broken') {
    const line = lineAt(text, positions.position);
    return new ConfigurationError({ kind: 'syntax', line, expected: positions.expected }, lines);
  }
  const fault = faultOf(issue, JSON.parse(text));
  const path = [...(issue?.path ?? []), ...(fault.kind === 'unknown' ? [fault.name] : [])];
  const line = lineAt(text, positions.positionOf(path));
  return new ConfigurationError({ kind: 'content', line, member: memberName(path), fault }, lines);
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
