/** What someone may want to do with a record. */
export type Action = 'create' | 'edit' | 'delete';
/** The resources that are written. */
export type WritableType = 'cases' | 'involvements' | 'goals' | 'people';
/** The services of Casebook whose permissions decide. */
export type Service = 'engage' | 'people';

/** How far a permission reaches. `some`: Limited access or User's assignments only. */
export type Reach = 'all' | 'some' | 'none';

/** Which services' permission a write needs. Source: CASEBOOK.md part 1, "Cases endpoints". */
export const neededServices: Readonly<Record<WritableType, readonly Service[]>> = {
  cases: ['engage', 'people'],
  involvements: ['engage'],
  goals: ['engage'],
  people: ['people'],
};

/** The reach of each permission that a scope tells; null where it tells none. */
export type Permissions = ReadonlyMap<`${Service}.${Action | 'view'}`, 'all' | 'some'> | null;

const member = /^(engage|people)\.(view|create|edit|delete)\.(\w+)$/;

/**
 * Reads the permissions in a token's `scope`. ASSUMPTION of ours, here only: Casebook documents no scope;
 * the sandbox spells one as `engage.edit.assigned people.view.all`. A scope with no such word tells
 * nothing, one with at least one such word tells everything.
 */
export function permissionsOf(scope: string | null): Permissions {
  const permissions = new Map<`${Service}.${Action | 'view'}`, 'all' | 'some'>();
  for (const word of (scope ?? '').split(/\s+/)) {
    const [, service, action, reach] = member.exec(word) ?? [];
    if (!service || !action || reach === 'none') continue;
    const key = `${service as Service}.${action as Action | 'view'}` as const;
    if (permissions.get(key) !== 'all') permissions.set(key, reach === 'all' ? 'all' : 'some');
  }
  return permissions.size > 0 ? permissions : null;
}

/** How far one permission reaches; `all` where nothing is known, as the server has the last word. */
export function reachOf(permissions: Permissions, service: Service, action: Action): Reach {
  if (permissions === null) return 'all';
  return permissions.get(`${service}.${action}`) ?? 'none';
}
