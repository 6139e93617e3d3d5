import { isSameValue } from '../lib/isSameValue';
import type { ResourceChanges } from './requestData';
import type { ResourceIdentifier } from './resource';

/** What of a resource takes part in a merge. */
export interface MergeableResource {
  attributes: Readonly<Record<string, unknown>>;
  /** Linkage that was not loaded has no `data`. */
  relationships: Readonly<Record<string, { data?: unknown } | undefined>>;
}

/** One member that two people changed, each in another way. */
export interface MergeConflict {
  /** `county`, `custom_fields.pets`, `person`. */
  member: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

/** What a three-way merge found. */
export interface Merge {
  /** What can be sent: mine onto theirs, without what is in conflict or already so. Null where nothing is left. */
  changes: ResourceChanges | null;
  conflicts: readonly MergeConflict[];
  /** Members that only the other one changed. They stay as they are. */
  theirMembers: readonly string[];
}

type Path = readonly ['attributes' | 'relationships', name: string, key?: string];
interface Member {
  path: Path;
  value: unknown;
}

/**
 * Brings changes that were made to `base` onto `theirs`, what the server holds by now. Objects such as
 * custom fields merge by key. To-many linkage merges as a set: what one added or removed goes along with
 * what the other did. Pure; nothing is lost: each changed member is in `changes`, in `conflicts`, or
 * already so.
 */
export function mergeChanges(
  base: MergeableResource,
  theirs: MergeableResource,
  changes: ResourceChanges,
): Merge {
  const toSend: Member[] = [];
  const conflicts: MergeConflict[] = [];
  const touched = new Set<string>();
  for (const { path, value: mine } of changedMembers(base, changes)) {
    const member = nameOf(path);
    touched.add(member);
    const [before, now] = [valueAt(base, path), valueAt(theirs, path)];
    if (isSame(path, now, mine)) continue;
    if (isSet(path, mine)) {
      const value = mergeSets(asSet(before), asSet(now), mine);
      if (!isSame(path, value, now)) toSend.push({ path, value });
    } else if (isSame(path, before, now)) toSend.push({ path, value: mine });
    else conflicts.push({ member, base: before, theirs: now, mine });
  }
  const theirMembers = [...membersOf(base, theirs)].filter(
    ([member, path]) =>
      !touched.has(member) && !isSame(path, valueAt(base, path), valueAt(theirs, path)),
  );
  return {
    changes: toSend.length > 0 ? asChanges(toSend, theirs) : null,
    conflicts,
    theirMembers: theirMembers.map(([member]) => member),
  };
}

/**
 * The same changes after a person chose: without the members whose other version stays, and with the rest
 * made to `theirs`, so that a merge against `theirs` finds nothing to ask.
 */
export function chooseMembers(
  base: MergeableResource,
  theirs: MergeableResource,
  changes: ResourceChanges,
  isTheirs: (member: string) => boolean,
): ResourceChanges {
  const { changes: free } = mergeChanges(base, theirs, changes);
  const chosen = changedMembers(base, changes).filter(
    ({ path, value }) => !isSet(path, value) && !isTheirs(nameOf(path)),
  );
  const sets = free
    ? changedMembers(theirs, free).filter(({ path, value }) => isSet(path, value))
    : [];
  return asChanges([...chosen, ...sets], theirs);
}

function changedMembers(base: MergeableResource, changes: ResourceChanges): Member[] {
  const members: Member[] = [];
  for (const [name, value] of Object.entries(changes.attributes ?? {})) {
    const before = valueAt(base, ['attributes', name]) ?? {};
    if (!isPlainObject(value) || !isPlainObject(before)) {
      members.push({ path: ['attributes', name], value });
      continue;
    }
    for (const key of new Set([...Object.keys(before), ...Object.keys(value)])) {
      const mine = own(value, key);
      if (!isSameValue(own(before, key), mine)) {
        members.push({ path: ['attributes', name, key], value: mine });
      }
    }
  }
  for (const [name, linkage] of Object.entries(changes.relationships ?? {})) {
    members.push({ path: ['relationships', name], value: linkage });
  }
  return members;
}

/** Every member that either holds, by name; linkage only where both were loaded. */
function membersOf(base: MergeableResource, theirs: MergeableResource): Map<string, Path> {
  const paths = new Map<string, Path>();
  const add = (path: Path) => paths.set(nameOf(path), path);
  for (const name of new Set([
    ...Object.keys(base.attributes),
    ...Object.keys(theirs.attributes),
  ])) {
    const values = [own(base.attributes, name), own(theirs.attributes, name)];
    const objects = values.filter(isPlainObject);
    if (objects.length === 0) add(['attributes', name]);
    for (const object of objects) {
      for (const key of Object.keys(object)) add(['attributes', name, key]);
    }
  }
  for (const name of Object.keys(theirs.relationships)) {
    const path: Path = ['relationships', name];
    if (valueAt(base, path) !== undefined && valueAt(theirs, path) !== undefined) add(path);
  }
  return paths;
}

function asChanges(members: readonly Member[], theirs: MergeableResource): ResourceChanges {
  const attributes = new Map<string, unknown>();
  const relationships = new Map<string, never>();
  for (const { path, value } of members) {
    const [group, name, key] = path;
    if (group === 'relationships') relationships.set(name, value as never);
    else if (key === undefined) attributes.set(name, value);
    else {
      // The whole object goes along, as a server may replace it. Source: CASEBOOK.md 2.4.
      const whole = attributes.get(name) ?? own(theirs.attributes, name) ?? {};
      const entries = new Map(Object.entries(whole as object));
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
      attributes.set(name, Object.fromEntries(entries));
    }
  }
  return {
    ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
    ...(relationships.size > 0 ? { relationships: Object.fromEntries(relationships) } : {}),
  };
}

function isSame([group]: Path, a: unknown, b: unknown): boolean {
  return group === 'relationships' ? isSameValue(linkageOf(a), linkageOf(b)) : isSameValue(a, b);
}

const nameOf = ([, name, key]: Path) => (key === undefined ? name : `${name}.${key}`);

function valueAt(resource: MergeableResource, [group, name, key]: Path): unknown {
  if (group === 'relationships') return own(resource.relationships, name)?.data;
  const value = own(resource.attributes, name);
  if (key === undefined) return value;
  return isPlainObject(value) ? own(value, key) : undefined;
}

function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a member is to-many linkage, which merges as a set. */
function isSet([group]: Path, value: unknown): value is readonly ResourceIdentifier[] {
  return group === 'relationships' && Array.isArray(value);
}

const asSet = (value: unknown): ResourceIdentifier[] =>
  Array.isArray(value) ? value.filter(isIdentifier) : [];
const keyOf = ({ type, id }: ResourceIdentifier) => `${type} ${id}`;

function mergeSets(
  base: readonly ResourceIdentifier[],
  theirs: readonly ResourceIdentifier[],
  mine: readonly ResourceIdentifier[],
): ResourceIdentifier[] {
  const [before, kept] = [new Set(base.map(keyOf)), new Set(mine.map(keyOf))];
  const merged = theirs.filter((one) => kept.has(keyOf(one)) || !before.has(keyOf(one)));
  const there = new Set(merged.map(keyOf));
  return [...merged, ...mine.filter((one) => !before.has(keyOf(one)) && !there.has(keyOf(one)))];
}

/** Linkage as what it links, so that neither order nor meta counts. */
function linkageOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(linkageOf).toSorted();
  return isIdentifier(data) ? keyOf(data) : data;
}

function isIdentifier(value: unknown): value is ResourceIdentifier {
  return typeof value === 'object' && value !== null && 'type' in value && 'id' in value;
}
