import { type ErrorObject, isApiError } from './problem';

/**
 * The member of our request that a pointer names, as unescaped names below `data`: `['attributes',
 * 'name']`. Null where it does not point into the primary data. Source: RFC 6901 sections 4 and 6.
 */
export function memberOfPointer(pointer: string): string[] | null {
  const [root, data, ...names] = pointer.replace(/^#/, '').split('/');
  if (root !== '' || data !== 'data') return null;
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const requiredCode = /required|missing|blank|presence|not_?null|\bempty\b/i;
const requiredWords =
  /\b(is|are|was|were) (required|missing|mandatory)\b|\brequired (field|value|attribute)\b|\bmissing (required|data|value)\b|\b(can(no|')?t|can’t|cannot|must not|may not|should not) be (blank|empty|null|missing)\b|\bmust be (given|present|provided|filled)\b/i;
const notRequiredWords = /\b(not|no longer|never) (required|mandatory)\b/i;

/**
 * Whether an error says that a value must be given. Casebook documents no code for this, so code and
 * words are both judged, here and nowhere else.
 */
export function isRequiredError({ code, title, detail }: ErrorObject): boolean {
  const words = [detail, title].filter(Boolean).join('. ');
  if (notRequiredWords.test(words)) return false;
  return requiredCode.test(code ?? '') || requiredWords.test(words);
}

/** Pointers to the members that a server refuses because they are missing. Empty for any other error. */
export function requiredPointersOf(error: unknown): string[] {
  if (!isApiError(error) || error.problem.kind !== 'invalid') return [];
  return error.problem.errors.flatMap((it) =>
    it.pointer !== undefined && isRequiredError(it) ? [it.pointer] : [],
  );
}
