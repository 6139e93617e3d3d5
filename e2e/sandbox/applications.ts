import type { Service } from './resourceDefinition';

export type Action = 'view' | 'create' | 'edit' | 'delete';
type Reach = 'all' | 'assigned';
type Permissions = Readonly<Record<Service, Partial<Readonly<Record<Action, Reach>>>>>;

/** An "incoming application" of Casebook: what signs in, and what it may do. */
export interface Application {
  name: string;
  /** The Casebook role that it shows at work. */
  role: string;
  client_id: string;
  client_secret: string;
  permissions: Permissions;
}

const everything = { view: 'all', create: 'all', edit: 'all', delete: 'all' } as const;
const allButDelete = { view: 'all', create: 'all', edit: 'all' } as const;

/** The applications that can sign in, one for each role that Casebook ships for Engage. */
export const demoApplications: readonly Application[] = [
  demo('Admin', 'Admin', { engage: everything, people: everything }),
  demo('Supervisor', 'Engage Supervisor', { engage: everything, people: allButDelete }),
  demo('Worker', 'Engage Worker', {
    engage: { view: 'assigned', create: 'all', edit: 'assigned' },
    people: allButDelete,
  }),
  demo('Observer', 'Engage Observer', { engage: { view: 'all' }, people: { view: 'all' } }),
];

/** The permissions as an OAuth scope: `engage.view.assigned people.view.all`. */
export function scopeOf({ permissions }: Application): string {
  return Object.entries(permissions)
    .flatMap(([service, actions]) =>
      Object.entries(actions).map(([action, reach]) => `${service}.${action}.${reach}`),
    )
    .join(' ');
}

function demo(name: string, role: string, permissions: Permissions): Application {
  const clientId = `demo-${name.toLowerCase()}`;
  return {
    name: `Demo ${name}`,
    role,
    client_id: clientId,
    client_secret: `${clientId}-secret`,
    permissions,
  };
}
