import type { Action, Application } from './applications';
import type { SqlFragment } from './database';
import { problem } from './problem';
import type { ResourceDefinition } from './resourceDefinition';

/** Who asks: an application, and the user whose assignments it works on. */
export interface Caller {
  application: Application;
  userId: string;
}

/** Throws 403 when the caller lacks a permission that `action` on this resource needs. */
export function requirePermission(
  { application }: Caller,
  definition: ResourceDefinition,
  action: Action,
): void {
  const missing = definition.services.filter(
    (service) => !application.permissions[service][action],
  );
  if (missing.length === 0) return;
  const names = missing.map((service) => `${service}.${action}`).join(' and ');
  throw problem(
    'forbidden',
    `${application.name} (${application.role}) lacks the permission ${names}, which this request for a ${definition.singular} needs.`,
  );
}

/** The condition that holds for exactly the records that exist and that the caller may see. */
export function visibleTo(caller: Caller, definition: ResourceDefinition): SqlFragment {
  const { type, caseColumn, only } = definition;
  const parts = [`${type}.deleted_at IS NULL`, ...(only ? [only] : [])];
  const parameters = [];
  if (caseColumn && caller.application.permissions.engage.view === 'assigned') {
    parts.push(`${type}.${caseColumn} IN (SELECT case_id FROM case_assignees WHERE user_id = ?)`);
    parameters.push(caller.userId);
  }
  return { sql: parts.join(' AND '), parameters };
}
