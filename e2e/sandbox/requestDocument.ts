import { parseJson } from './jsonText';
import { type ErrorObject, errorObject, pointerTo, problem, refuseIfAny } from './problem';
import { type Attributes, type ResourceDefinition, relationshipNamed } from './resourceDefinition';

/** Linkage as the client sent it; its shape is checked, its targets are not. */
export type Linkage = Identifier | Identifier[] | null;

export interface Identifier {
  type: string;
  id: string;
}

/** The members that a write carries. */
export interface WriteRequest {
  attributes: Attributes;
  linkages: Map<string, Linkage>;
}

/** Parses the text of a body. Throws 400 where it is no JSON object. */
export function parseBody(text: string): Attributes {
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    throw problem('bad_request', 'The body is not JSON, or nests too deeply.', { pointer: '' });
  }
  if (!isObject(body))
    throw problem('bad_request', 'The body is not a JSON object.', { pointer: '' });
  return body;
}

/**
 * The resource object of a create (no `id`) or update. Throws 400 on a malformed document, 409 on the type or
 * id of another record, 403 on an id chosen by the client and on relationships that cannot be replaced.
 */
export function readResourceDocument(
  body: Attributes,
  definition: ResourceDefinition,
  id?: string,
): WriteRequest {
  const { data } = body;
  if (!isObject(data)) {
    const pointer = 'data' in body ? '/data' : '';
    throw problem('bad_request', 'The document has no resource object as its data.', { pointer });
  }
  checkIdentity(data, definition, id);
  const { attributes = {}, relationships = {} } = data;
  const errors: ErrorObject[] = [];
  if (!isObject(attributes)) errors.push(malformed('attributes is not an object.', 'attributes'));
  if (!isObject(relationships)) {
    errors.push(malformed('relationships is not an object.', 'relationships'));
  }
  refuseIfAny(errors);
  return {
    attributes: attributes as Attributes,
    linkages: readRelationships(relationships as Attributes, definition),
  };
}

function checkIdentity(data: Attributes, definition: ResourceDefinition, id?: string): void {
  if (typeof data.type !== 'string') {
    const pointer = 'type' in data ? '/data/type' : '/data';
    throw problem('bad_request', 'The resource object has no type.', { pointer });
  }
  if (data.type !== definition.type) {
    const detail = `This address takes ${definition.type}, not ${shorten(data.type)}.`;
    throw problem('conflict', detail, { pointer: '/data/type' });
  }
  if (id === undefined && 'id' in data) {
    throw problem('forbidden', 'The server chooses the id of a new record.', {
      pointer: '/data/id',
    });
  }
  if (id === undefined || data.id === id) return;
  if (typeof data.id !== 'string') {
    const pointer = 'id' in data ? '/data/id' : '/data';
    throw problem('bad_request', 'The resource object has no id.', { pointer });
  }
  throw problem('conflict', 'The id in the document is not the one in the address.', {
    pointer: '/data/id',
  });
}

function readRelationships(
  relationships: Attributes,
  definition: ResourceDefinition,
): Map<string, Linkage> {
  const linkages = new Map<string, Linkage>();
  const errors: ErrorObject[] = [];
  for (const [name, value] of Object.entries(relationships)) {
    const path = ['relationships', name];
    const relationship = relationshipNamed(definition, name);
    if (!relationship) {
      const detail = `A ${definition.singular} has no relationship "${shorten(name)}".`;
      errors.push(errorObject('invalid', detail, { pointer: pointerTo('data', ...path) }));
    } else if (relationship.kind === 'owned') {
      const detail = `Each of the ${name} names its ${definition.singular}; the list cannot be replaced here.`;
      errors.push(errorObject('forbidden', detail, { pointer: pointerTo('data', ...path) }));
    } else if (!isObject(value) || !('data' in value)) {
      errors.push(malformed(`The relationship ${name} has no data.`, ...path));
    } else if (!isLinkage(value.data, relationship.kind === 'linked')) {
      errors.push(malformed(`The data of ${name} is not linkage of its kind.`, ...path, 'data'));
    } else {
      linkages.set(name, value.data);
    }
  }
  refuseIfAny(errors);
  return linkages;
}

/** Whether `value` is linkage of a to-many relationship, or else of a to-one. */
export function isLinkage(value: unknown, toMany: boolean): value is Linkage {
  if (toMany) return Array.isArray(value) && value.length <= 1_000 && value.every(isIdentifier);
  return value === null || isIdentifier(value);
}

function isIdentifier(value: unknown): value is Identifier {
  return isObject(value) && typeof value.type === 'string' && typeof value.id === 'string';
}

/** Whether `value` is a JSON object. */
export function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a client sent, short enough for an error message. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function malformed(detail: string, ...path: string[]): ErrorObject {
  return errorObject('bad_request', detail, { pointer: pointerTo('data', ...path) });
}
