import { randomUUID } from 'node:crypto';
import { visibleTo } from './access';
import { checkAttribute, invalidAttribute } from './attributeValues';
import type { Row } from './database';
import { attributesOf } from './documents';
import type { Draft, WriteContext } from './draft';
import { type ErrorObject, errorObject, pointerTo, refuseIfAny } from './problem';
import { relatedRecords } from './relatedRecords';
import { type Identifier, type Linkage, shorten, type WriteRequest } from './requestDocument';
import { findMissing } from './requiredValues';
import {
  type Attributes,
  attributeNamed,
  type ResourceDefinition,
  relationshipNamed,
} from './resourceDefinition';
import { resources } from './resources';
import { checkRules, completeGoal } from './rules';
import { storeDraft } from './storeDraft';

/** Creates a record and returns its id. Throws a Problem with everything that is wrong. */
export function createRecord(
  context: WriteContext,
  definition: ResourceDefinition,
  request: WriteRequest,
): string {
  const draft = draftOf(definition, undefined);
  applyRequest(context, draft, request);
  const { application, userId } = context.caller;
  const worksOnAssignments = application.permissions.engage.view === 'assigned';
  if (definition.type === 'cases' && worksOnAssignments && !draft.toMany.get('assignees')?.length) {
    draft.toMany.set('assignees', [userId]);
  }
  const id = randomUUID();
  storeDraft(context.database, draft, id, application.name);
  return id;
}

/** Changes a record; one that the request leaves as it is keeps its time of update. */
export function updateRecord(
  context: WriteContext,
  definition: ResourceDefinition,
  before: Row,
  request: WriteRequest,
): void {
  const draft = draftOf(definition, before);
  applyRequest(context, draft, request);
  storeDraft(context.database, draft, String(before.id), context.caller.application.name);
}

function draftOf(definition: ResourceDefinition, before: Row | undefined): Draft {
  const toOne = Object.entries(definition.relationships).flatMap(([name, it]) =>
    it.kind === 'one' ? [[name, (before?.[it.column] as string | null) ?? null] as const] : [],
  );
  return {
    definition,
    before,
    attributes: before ? attributesOf(definition, before) : {},
    toOne: new Map(toOne),
    toMany: new Map(),
    changed: new Set(),
  };
}

function applyRequest(
  context: WriteContext,
  draft: Draft,
  { attributes, linkages }: WriteRequest,
): void {
  const errors = [
    ...Object.entries(attributes).flatMap(([name, value]) =>
      applyAttribute(context, draft, name, value),
    ),
    ...[...linkages].flatMap(([name, linkage]) => applyLinkage(context, draft, name, linkage)),
  ];
  completeGoal(draft);
  errors.push(...findMissing(context, draft), ...checkRules(context.database, draft));
  refuseIfAny(firstOfEachPointer(errors));
}

function applyAttribute(
  { database, settings }: WriteContext,
  draft: Draft,
  name: string,
  value: unknown,
): ErrorObject[] {
  const { definition } = draft;
  const attribute = attributeNamed(definition, name);
  if (!attribute) {
    return [
      invalidAttribute(`A ${definition.singular} has no attribute "${shorten(name)}".`, name),
    ];
  }
  if (attribute.readOnly) return [invalidAttribute('The server alone sets this.', name)];
  const before = draft.attributes[name] ?? null;
  if (areEqual(before, value)) return [];
  const errors = checkAttribute(database, definition, name, attribute, value, before);
  if (errors.length > 0 && attribute.kind !== 'customFields') return errors;
  const isMerged = attribute.kind === 'customFields' && settings.custom_fields_patch === 'merge';
  draft.attributes[name] =
    attribute.kind === 'customFields'
      ? withoutNulls({ ...(isMerged && Object(before)), ...Object(value) })
      : value;
  draft.changed.add(name);
  return errors;
}

function applyLinkage(
  context: WriteContext,
  draft: Draft,
  name: string,
  linkage: Linkage,
): ErrorObject[] {
  const relationship = relationshipNamed(draft.definition, name);
  if (!relationship) return [];
  const pointer = ['data', 'relationships', name];
  const target = resources[relationship.to];
  if (Array.isArray(linkage)) {
    const ids = new Set(linkage.map(({ id }) => id));
    const before = draft.before ? [draft.before] : [];
    const related = relatedRecords(context.database, context.caller, relationship, before);
    const held = [...related.values()].flat();
    const isSame = held.length === ids.size && held.every((row) => ids.has(String(row.id)));
    draft.toMany.set(name, [...ids]);
    if (!isSame) draft.changed.add(name);
    return linkage.flatMap((identifier, index) =>
      checkTarget(context, target, identifier, [...pointer, 'data', String(index)]),
    );
  }
  const id = linkage?.id ?? null;
  if (linkage && linkage.type === target.type && id === draft.toOne.get(name)) return [];
  const errors = linkage ? checkTarget(context, target, linkage, pointer) : [];
  if (id !== (draft.toOne.get(name) ?? null)) draft.changed.add(name);
  draft.toOne.set(name, id);
  return errors;
}

function checkTarget(
  { database, caller }: WriteContext,
  target: ResourceDefinition,
  { type, id }: Identifier,
  path: string[],
): ErrorObject[] {
  const source = { pointer: pointerTo(...path) };
  if (type !== target.type) {
    return [errorObject('invalid', `This relationship leads to ${target.type}.`, source)];
  }
  const visible = visibleTo(caller, target);
  const found = database.first(`SELECT 1 FROM ${target.type} WHERE id = ? AND ${visible.sql}`, [
    id,
    ...visible.parameters,
  ]);
  return found ? [] : [errorObject('not_found', `There is no such ${target.singular}.`, source)];
}

/** The first complaint about a value is the plainest one. */
function firstOfEachPointer(errors: ErrorObject[]): ErrorObject[] {
  const first = new Map<string | undefined, ErrorObject>();
  for (const error of errors) {
    const pointer = error.source?.pointer;
    if (!first.has(pointer)) first.set(pointer, error);
  }
  return [...first.values()];
}

function withoutNulls(customFields: Attributes): Attributes | null {
  const filled = Object.entries(customFields).filter(([, value]) => value !== null);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function areEqual(before: unknown, value: unknown): boolean {
  return before === value || JSON.stringify(before) === JSON.stringify(value);
}
