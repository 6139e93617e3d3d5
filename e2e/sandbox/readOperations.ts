import { requirePermission, visibleTo } from './access';
import { type ApiAnswer, type ApiRequest, findRecord, readPresentation } from './apiRequest';
import type { SqlFragment } from './database';
import { linkageDocument, listDocument, singleDocument } from './documents';
import { readFilters } from './filters';
import { pageLinks, readPage } from './paging';
import { problem } from './problem';
import { readQueryParameters } from './queryParameters';
import { relatedRecords } from './relatedRecords';
import type { RelationshipDefinition, ResourceDefinition } from './resourceDefinition';
import { relationshipNamed } from './resourceDefinition';
import { resources } from './resources';
import { selectPage } from './selectRecords';
import { readSort } from './sorting';

/** One page of a collection. */
export function listRecords(request: ApiRequest, definition: ResourceDefinition): ApiAnswer {
  requirePermission(request.caller, definition, 'view');
  return listWhere(request, definition, []);
}

/** One record. */
export function fetchRecord(
  request: ApiRequest,
  definition: ResourceDefinition,
  id: string,
): ApiAnswer {
  requirePermission(request.caller, definition, 'view');
  const parameters = readQueryParameters(request.url, ['fields', 'include']);
  const presentation = readPresentation(request, definition, parameters);
  const row = findRecord(request, definition, id);
  const links = { self: request.url.href };
  return { status: 200, document: singleDocument(presentation, definition, row, links) };
}

/** What a relationship leads to: one page of records, or one record or null. */
export function fetchRelated(
  request: ApiRequest,
  definition: ResourceDefinition,
  id: string,
  name: string,
): ApiAnswer {
  requirePermission(request.caller, definition, 'view');
  const row = findRecord(request, definition, id);
  const relationship = findRelationship(definition, name);
  const target = resources[relationship.to];
  requirePermission(request.caller, target, 'view');
  if (relationship.kind !== 'one') {
    return listWhere(request, target, [membersOf(relationship, target, id)]);
  }
  const parameters = readQueryParameters(request.url, ['fields', 'include']);
  const presentation = readPresentation(request, target, parameters);
  const { database, caller } = request;
  const related = relatedRecords(database, caller, relationship, [row]).get(id)?.[0];
  const links = { self: request.url.href };
  return { status: 200, document: singleDocument(presentation, target, related, links) };
}

/** The linkage of a relationship. */
export function fetchLinkage(
  request: ApiRequest,
  definition: ResourceDefinition,
  id: string,
  name: string,
): ApiAnswer {
  requirePermission(request.caller, definition, 'view');
  const parameters = readQueryParameters(request.url, []);
  const row = findRecord(request, definition, id);
  const relationship = findRelationship(definition, name);
  requirePermission(request.caller, resources[relationship.to], 'view');
  const presentation = readPresentation(request, definition, parameters);
  return { status: 200, document: linkageDocument(presentation, definition, row, name) };
}

/** The relationship of this name. Throws 404 where there is none. */
export function findRelationship(
  definition: ResourceDefinition,
  name: string,
): RelationshipDefinition {
  const relationship = relationshipNamed(definition, name);
  if (relationship) return relationship;
  throw problem('not_found', `A ${definition.singular} has no such relationship.`);
}

function listWhere(
  request: ApiRequest,
  definition: ResourceDefinition,
  conditions: SqlFragment[],
): ApiAnswer {
  const { database, caller, url } = request;
  const parameters = readQueryParameters(url, ['fields', 'filter', 'include', 'page', 'sort']);
  const presentation = readPresentation(request, definition, parameters);
  const filters = readFilters(database, definition, parameters.filter);
  const page = readPage(parameters.page);
  const { rows, total } = selectPage(database, definition, {
    conditions: [visibleTo(caller, definition), ...conditions, ...filters],
    sort: readSort(definition, parameters.sort),
    page,
  });
  const links = pageLinks(url, page, total);
  return { status: 200, document: listDocument(presentation, definition, rows, links, total) };
}

function membersOf(
  relationship: Exclude<RelationshipDefinition, { kind: 'one' }>,
  target: ResourceDefinition,
  id: string,
): SqlFragment {
  if (relationship.kind === 'owned') {
    return { sql: `${target.type}.${relationship.column} = ?`, parameters: [id] };
  }
  const { table, ownColumn, otherColumn } = relationship;
  return {
    sql: `${target.type}.id IN (SELECT ${otherColumn} FROM ${table} WHERE ${ownColumn} = ?)`,
    parameters: [id],
  };
}
