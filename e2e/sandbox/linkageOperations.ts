import { requirePermission } from './access';
import { type ApiAnswer, type ApiRequest, findRecord } from './apiRequest';
import type { Row } from './database';
import { requireJsonApiBody } from './negotiation';
import { Problem, pointerTo, problem } from './problem';
import { readQueryParameters } from './queryParameters';
import { findRelationship } from './readOperations';
import { relatedRecords } from './relatedRecords';
import { isLinkage, type Linkage, parseBody } from './requestDocument';
import type { ResourceDefinition } from './resourceDefinition';
import { updateRecord } from './writeRecord';

/** How a write to a relationship changes the ids that it holds. Those given come first: pointers count them. */
const membership = {
  replace: (_: string[], given: string[]) => given,
  add: (held: string[], given: string[]) => [...given, ...held],
  remove: (held: string[], given: string[]) => held.filter((id) => !given.includes(id)),
};

/** The operation that changes the linkage of one relationship: 204, or a Problem. */
export function updateLinkage(mode: keyof typeof membership) {
  return (
    request: ApiRequest,
    definition: ResourceDefinition,
    id: string,
    name: string,
  ): ApiAnswer => {
    requirePermission(request.caller, definition, 'edit');
    requireJsonApiBody(request.headers);
    readQueryParameters(request.url, []);
    return request.database.write(() => {
      const before = findRecord(request, definition, id);
      const linkage = nextLinkage(request, definition, before, name, mode);
      const document = { attributes: {}, linkages: new Map([[name, linkage]]) };
      try {
        updateRecord(request, definition, before, document);
      } catch (error) {
        throw error instanceof Problem ? pointingIntoLinkage(error, name) : error;
      }
      return { status: 204 };
    });
  };
}

function nextLinkage(
  request: ApiRequest,
  definition: ResourceDefinition,
  before: Row,
  name: string,
  mode: keyof typeof membership,
): Linkage {
  const relationship = findRelationship(definition, name);
  if (relationship.kind === 'owned') {
    const detail = `Each of the ${name} names its ${definition.singular}; this list cannot be written.`;
    throw problem('forbidden', detail);
  }
  const given = parseBody(request.body).data;
  if (!isLinkage(given, relationship.kind === 'linked')) {
    throw problem('bad_request', `The data is not linkage of ${name}.`, { pointer: '/data' });
  }
  if (!Array.isArray(given)) return given;
  if (given.some(({ type }) => type !== relationship.to)) return given;
  const { database, caller } = request;
  const related = relatedRecords(database, caller, relationship, [before]);
  const held = [...related.values()].flat().map((row) => String(row.id));
  const ids = membership[mode](
    held,
    given.map(({ id }) => id),
  );
  return ids.map((id) => ({ type: relationship.to, id }));
}

/** The document is the linkage itself, so a pointer to another member of the record would lead nowhere. */
function pointingIntoLinkage({ errors }: Problem, name: string): Problem {
  const prefix = pointerTo('data', 'relationships', name);
  return new Problem(
    errors.map(({ source, ...error }) => {
      if (!source?.pointer?.startsWith(prefix)) return error;
      const inside = source.pointer.slice(prefix.length);
      return { ...error, source: { pointer: inside || '/data' } };
    }),
  );
}
