import type { Caller } from './access';
import type { Database, Row } from './database';
import type { Fieldsets, IncludeTree } from './inclusion';
import { relatedRecords } from './relatedRecords';
import type {
  Attributes,
  RelationshipDefinition,
  ResourceDefinition,
  ResourceType,
} from './resourceDefinition';
import { resources } from './resources';

/** What decides how records are shown. */
export interface Presentation {
  database: Database;
  caller: Caller;
  /** Scheme, host and base path; links start with it. */
  root: string;
  include: IncludeTree | undefined;
  fieldsets: Fieldsets;
}

interface ResourceIdentifier {
  type: ResourceType;
  id: string;
}

interface RelationshipObject {
  links: { self: string; related: string };
  data?: ResourceIdentifier | ResourceIdentifier[] | null;
}

interface ResourceObject extends ResourceIdentifier {
  attributes?: Attributes;
  relationships?: Record<string, RelationshipObject>;
  links: { self: string };
}

const jsonapi = { version: '1.1' };

/** A document whose primary data is one resource, or none. */
export function singleDocument(
  presentation: Presentation,
  definition: ResourceDefinition,
  row: Row | undefined,
  links: Record<string, unknown>,
) {
  const { primary, included } = present(presentation, definition, row ? [row] : []);
  return { jsonapi, links, data: primary[0] ?? null, ...included };
}

/** A document whose primary data is a list. */
export function listDocument(
  presentation: Presentation,
  definition: ResourceDefinition,
  rows: Row[],
  links: Record<string, unknown>,
  total: number,
) {
  const { primary, included } = present(presentation, definition, rows);
  return { jsonapi, links, meta: { record_count: total }, data: primary, ...included };
}

/** A document whose primary data is the linkage of `row`'s relationship `name`. */
export function linkageDocument(
  presentation: Presentation,
  definition: ResourceDefinition,
  row: Row,
  name: string,
) {
  const [resource] = present(
    { ...presentation, include: new Map([[name, new Map()]]), fieldsets: new Map() },
    definition,
    [row],
  ).primary;
  return { jsonapi, ...resource?.relationships?.[name] };
}

/** A document that reports errors. */
export function errorDocument(errors: object[]) {
  return { jsonapi, errors };
}

/** The address of one record. */
export function resourceUrl(root: string, definition: ResourceDefinition, id: string): string {
  return `${root}${definition.path}/${id}`;
}

function present(presentation: Presentation, definition: ResourceDefinition, rows: Row[]) {
  const sideLoaded: SideLoaded = new Map();
  const primary = presentAll(presentation, definition, rows, presentation.include, sideLoaded);
  for (const resource of primary) {
    const key = keyOf(resource);
    addLinkage(resource, sideLoaded.get(key));
    sideLoaded.delete(key);
  }
  return { primary, included: presentation.include && { included: [...sideLoaded.values()] } };
}

/** Each record once, however many paths lead to it. */
type SideLoaded = Map<string, ResourceObject>;

function presentAll(
  presentation: Presentation,
  definition: ResourceDefinition,
  rows: Row[],
  include: IncludeTree | undefined,
  sideLoaded: SideLoaded,
): ResourceObject[] {
  const { database, caller, root } = presentation;
  const fieldset = presentation.fieldsets.get(definition.type);
  const isShown = (name: string) => fieldset?.has(name) ?? true;
  const resourceObjects = rows.map((row) => withoutRelationships(root, definition, row, isShown));

  for (const [name, relationship] of Object.entries(definition.relationships)) {
    const branch = include?.get(name);
    const showsLinkage = isShown(name) && relationship.kind !== 'owned';
    const related =
      branch || showsLinkage ? relatedRecords(database, caller, relationship, rows) : undefined;
    if (isShown(name)) {
      for (const resource of resourceObjects) {
        resource.relationships = {
          ...resource.relationships,
          [name]: relationshipObject(resource, name, relationship, related?.get(resource.id)),
        };
      }
    }
    if (branch && related) {
      const target = resources[relationship.to];
      const targetRows = uniqueById([...related.values()].flat());
      for (const resource of presentAll(presentation, target, targetRows, branch, sideLoaded)) {
        const known = sideLoaded.get(keyOf(resource));
        if (known) addLinkage(known, resource);
        else sideLoaded.set(keyOf(resource), resource);
      }
    }
  }
  return resourceObjects;
}

function withoutRelationships(
  root: string,
  definition: ResourceDefinition,
  row: Row,
  isShown: (name: string) => boolean,
): ResourceObject {
  const id = String(row.id);
  const attributes = Object.entries(attributesOf(definition, row)).filter(([name]) =>
    isShown(name),
  );
  return {
    type: definition.type,
    id,
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    links: { self: resourceUrl(root, definition, id) },
  };
}

/** Without `related` the relationship has links only: its linkage was not loaded. */
function relationshipObject(
  resource: ResourceObject,
  name: string,
  relationship: RelationshipDefinition,
  related: Row[] | undefined,
): RelationshipObject {
  const { self } = resource.links;
  const links = { self: `${self}/relationships/${name}`, related: `${self}/${name}` };
  if (!related) return { links };
  const linkage = related.map(({ id }) => ({ type: relationship.to, id: String(id) }));
  return { links, data: relationship.kind === 'one' ? (linkage[0] ?? null) : linkage };
}

/** A record met on two paths shows the linkage of both. */
function addLinkage(resource: ResourceObject, twin: ResourceObject | undefined): void {
  for (const [name, relationship] of Object.entries(twin?.relationships ?? {})) {
    if ('data' in relationship) {
      resource.relationships = { ...resource.relationships, [name]: relationship };
    }
  }
}

function keyOf({ type, id }: ResourceIdentifier): string {
  return `${type} ${id}`;
}

function uniqueById(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The attributes of a record as JSON values; `extra` holds what staging planted. */
export function attributesOf(definition: ResourceDefinition, row: Row): Attributes {
  const attributes = Object.fromEntries(
    Object.entries(definition.attributes).map(([name, { kind }]) => {
      const value = row[name] ?? null;
      if (kind === 'boolean') return [name, value === 1];
      if (kind === 'customFields') return [name, value === null ? null : JSON.parse(String(value))];
      return [name, value];
    }),
  );
  const extra: Attributes = row.extra ? JSON.parse(String(row.extra)) : {};
  return { ...attributes, ...extra };
}
