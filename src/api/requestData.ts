import type { Dialect, ResourceType } from './dialect';
import type { ResourceIdentifier } from './resource';

/** Linkage that a write sends: one, none, or the full set. */
type Linkage = ResourceIdentifier | null | readonly ResourceIdentifier[];

/** The members that a write carries. Only what changed, or on create what is not empty. */
export interface ResourceChanges {
  attributes?: Record<string, unknown>;
  relationships?: Record<string, Linkage>;
}

/** The primary data of a write, with types as the server spells them. Source: JSON:API 1.1, "Creating, Updating and Deleting Resources". */
export function toWire(
  identifier: { type: ResourceType; id?: string },
  { attributes, relationships }: ResourceChanges,
  dialect: Dialect,
) {
  const wireType = (type: string) => dialect.resources[type as ResourceType]?.type ?? type;
  const wireIdentifier = ({ type, id }: ResourceIdentifier) => ({ type: wireType(type), id });
  const wireLinkage = (linkage: Linkage) => {
    if (linkage === null) return null;
    return 'type' in linkage ? wireIdentifier(linkage) : linkage.map(wireIdentifier);
  };
  const linkages = Object.entries(relationships ?? {});
  return {
    ...identifier,
    type: wireType(identifier.type),
    ...(attributes && Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(linkages.length > 0
      ? {
          relationships: Object.fromEntries(
            linkages.map(([name, linkage]) => [name, { data: wireLinkage(linkage) }]),
          ),
        }
      : {}),
  };
}
