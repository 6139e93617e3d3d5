import { customFieldsOf } from './customFields';
import type { Draft, WriteContext } from './draft';
import { type ErrorObject, errorObject, pointerTo } from './problem';
import { isObject } from './requestDocument';

/** One error for each value that the record must have and lacks, whether the request names it or not. */
export function findMissing({ database, settings }: WriteContext, draft: Draft): ErrorObject[] {
  const { definition, attributes, toOne } = draft;
  const required = Object.entries(definition.attributes).flatMap(([name, it]) =>
    it.required ? [[name]] : [],
  );
  if (definition.type === 'cases') {
    required.push(...settings.required_attributes.map(splitName));
  }
  if (Object.hasOwn(definition.attributes, 'custom_fields')) {
    for (const field of customFieldsOf(database, definition.type).values()) {
      if (field.required && !field.archived) required.push(['custom_fields', field.name]);
    }
  }
  const missingAttributes = required
    .filter((path) => isBlank(valueAt(attributes, path)))
    .map((path) => missing('attributes', ...path));
  const missingTargets = Object.entries(definition.relationships).flatMap(([name, it]) =>
    it.kind === 'one' && it.required && !toOne.get(name) ? [missing('relationships', name)] : [],
  );
  return [...missingAttributes, ...missingTargets];
}

function splitName(name: string): string[] {
  const [member = '', ...key] = name.split('.');
  return key.length > 0 ? [member, key.join('.')] : [member];
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

function missing(...path: string[]): ErrorObject {
  return errorObject('required', `${path.at(-1)} is required.`, {
    pointer: pointerTo('data', ...path),
  });
}
