import type { Dialect } from '../../api/dialect';
import { useDialect } from '../../session/useSession';
import { StatusMark } from '../../ui/StatusMark';

/** Whether a status means that a case is closed; the dialect says which ones do. */
export function isClosedStatus(status: string | null | undefined, dialect: Dialect): boolean {
  return !!status && dialect.closedStatuses.includes(status);
}

interface CaseStatusMarkProps {
  status: string;
}

/** The status of a case by word and shape: a dot is open, a ring pending, a square closed. */
export function CaseStatusMark({ status }: CaseStatusMarkProps) {
  return statusMark(status, useDialect());
}

/** `CaseStatusMark` for tables, which hold hundreds and know the dialect. */
export function statusMark(status: string, dialect: Dialect) {
  if (isClosedStatus(status, dialect)) {
    return <StatusMark shape="closed" tone="muted" label={status} />;
  }
  const isPending = dialect.pendingStatuses.includes(status);
  return <StatusMark shape={isPending ? 'pending' : 'open'} label={status} />;
}
