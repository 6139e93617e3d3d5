import type { Caller } from './access';
import { requirePermission } from './access';
import { type Parameter, refused } from './queryParameters';
import {
  type ResourceDefinition,
  type ResourceType,
  relationshipNamed,
} from './resourceDefinition';
import { resources } from './resources';

const maxDepth = 3;

/** What to side-load, as a tree: `involvements.person` is `{ involvements: { person: {} } }`. */
export interface IncludeTree extends Map<string, IncludeTree> {}

/** Reads `include`; undefined without one. Throws 400 on an unknown path, 403 on one the caller may not view. */
export function readInclude(
  caller: Caller,
  definition: ResourceDefinition,
  [parameter]: Parameter[],
): IncludeTree | undefined {
  if (!parameter) return undefined;
  const tree: IncludeTree = new Map();
  const paths = parameter.value === '' ? [] : parameter.value.split(',');
  for (const path of paths) {
    const names = path.split('.');
    if (names.length > maxDepth) {
      throw refused('include', `include goes ${maxDepth} relationships deep at the most.`);
    }
    addPath(tree, caller, definition, names);
  }
  return tree;
}

function addPath(
  tree: IncludeTree,
  caller: Caller,
  definition: ResourceDefinition,
  [name, ...deeper]: string[],
): void {
  if (name === undefined) return;
  const relationship = relationshipNamed(definition, name);
  if (!relationship) throw refused('include', `${definition.type} has no relationship "${name}".`);
  const target = resources[relationship.to];
  requirePermission(caller, target, 'view');
  const branch = tree.get(name) ?? new Map();
  tree.set(name, branch);
  addPath(branch, caller, target, deeper);
}

/** The members to show of each type, where the client names them. */
export type Fieldsets = Map<ResourceType, Set<string>>;

/** Reads `fields[type]`. Throws 400 on an unknown type or member. */
export function readFieldsets(parameters: Parameter[]): Fieldsets {
  return new Map(
    parameters.map(({ name, path, value }) => {
      const [type = '', ...deeper] = path;
      const definition = Object.values(resources).find((it) => it.type === type);
      if (!definition || deeper.length > 0)
        throw refused(name, `There is no resource type "${type}".`);
      const members = value === '' ? [] : value.split(',');
      const known = [
        ...Object.keys(definition.attributes),
        ...Object.keys(definition.relationships),
      ];
      const unknown = members.find((member) => !known.includes(member));
      if (unknown !== undefined) throw refused(name, `${type} has no field "${unknown}".`);
      return [definition.type, new Set(members)];
    }),
  );
}
