import { paths } from '../lib/paths';

const base = 'http://app.invalid';
const parameter = 'from';

/**
 * The path of this app that `from` names, or the start page where it names none. Whatever could lead
 * to another site counts as none, so a link to sign-in cannot be made to send someone away.
 */
export function safeReturnPath(from: string | null): string {
  if (from === null || !from.startsWith('/') || from.length > 4000) return paths.home();
  if (!URL.canParse(from, base)) return paths.home();
  const { origin, pathname, search, hash } = new URL(from, base);
  const isElsewhere = origin !== base || pathname.startsWith('//');
  if (isElsewhere || pathname.replace(/\/+$/, '') === paths.signIn()) return paths.home();
  return pathname + search + hash;
}

/** Sign-in that leads back to `from`, a path of this app below its base path. */
export function signInPath(from: string): string {
  const target = safeReturnPath(from);
  if (target === paths.home()) return paths.signIn();
  return `${paths.signIn()}?${new URLSearchParams({ [parameter]: target })}`;
}

/** Where someone who signs in at this URL's search parameters goes. */
export function returnPathOf(searchParams: URLSearchParams): string {
  return safeReturnPath(searchParams.get(parameter));
}
