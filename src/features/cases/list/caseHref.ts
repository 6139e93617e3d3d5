import { paths } from '../../../lib/paths';

/** The address of a case below the app's root, `useHref(paths.home())`: a hook for each row would cost more than the row. */
export function caseHref(rootHref: string, caseId: string): string {
  return rootHref.replace(/\/$/, '') + paths.caseDetail(caseId);
}
