import { askAhead } from '../api/earlyAnswer';
import { forget, keep } from './keptStorage';

/*
 * A tab that shows the list again asks for it before anything else is evaluated, as parsing a configuration and a
 * session takes longer than the answer. Only where nothing has to be found out: the address is the one that this
 * tab asked for here before, below the base that its token belongs to. The client takes the answer only for a
 * request that it would send itself.
 */

const key = 'listRequest';

/** Remembers what the list at the present address of the page asks for. Null: that it is not to be kept. */
export function rememberListRequest(url: string | null): void {
  if (url === null) forget(key);
  else keep(key, { at: here(), url });
}

function here(): string {
  return location.pathname + location.search;
}

function read(name: string): Record<string, unknown> {
  try {
    return JSON.parse(sessionStorage.getItem(`caseload.${name}`) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

const { at, url } = read(key);
if (typeof url === 'string' && at === here()) {
  const { token, apiBase, expiresAt } = read('session');
  const isValid = typeof expiresAt !== 'number' || expiresAt > Date.now();
  if (typeof token === 'string' && typeof apiBase === 'string' && isValid)
    if (url.startsWith(`${apiBase}/`)) askAhead(url, token);
}
