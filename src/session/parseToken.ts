import { z } from '../lib/zod';

/** A token as someone pasted it, with what it says about itself. */
export interface PastedToken {
  token: string;
  /** Seconds that it is valid from its issue, or null where that is not known. */
  expiresInS: number | null;
  /** When it ends, as a JWT says it, in ms since 1970; null where that is not known. */
  expiresAtMs: number | null;
  /** What it permits, or null where that is not known. */
  scope: string | null;
  /** The client that it was issued to, or null where that is not known. */
  application: string | null;
}

/** What was pasted: a token, or why it is none. */
export type ParsedToken =
  | ({ kind: 'token' } & PastedToken)
  | { kind: 'empty' | 'characters' | 'noTokenInJson' | 'notBearer' }
  | { kind: 'errorAnswer'; error: string };

const numberLike = z.union([
  z.number(),
  z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
]);
const textual = z.catch(z.optional(z.string()), undefined);
const answerSchema = z.looseObject({
  access_token: textual,
  token_type: textual,
  expires_in: z.catch(z.optional(numberLike), undefined),
  scope: textual,
  error: textual,
});
const claimsSchema = z.looseObject({
  exp: z.catch(z.optional(z.number()), undefined),
  scope: textual,
  client_id: textual,
  azp: textual,
});

/** `b64token`. Source: RFC 6750, section 2.1. */
const b64token = /^[A-Za-z0-9\-._~+/]+=*$/;
// Marks that word processors and chat windows leave in copied text.
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
const quotes = /^["'`\u2018-\u201F\u00AB\u00BB]+|["'`\u2018-\u201F\u00AB\u00BB,;]+$/g;
const label = /^(?:authorization\s*:\s*)?bearer\s+/i;

/** Reads a pasted bearer token: bare, quoted, broken over lines, behind `Bearer`, or in a token endpoint's JSON answer. */
export function parseToken(pasted: string): ParsedToken {
  const text = pasted.replaceAll(invisible, '').trim();
  if (text.startsWith('{')) return parseAnswer(text);
  const token = bareToken(text);
  if (token === '') return { kind: 'empty' };
  if (!b64token.test(token)) return { kind: 'characters' };
  return { kind: 'token', token, expiresInS: null, ...claimsOf(token) };
}

function parseAnswer(text: string): ParsedToken {
  const answer = answerSchema.safeParse(
    parseJson(text) ?? parseJson(text.replaceAll(/\s*\n\s*/g, '')),
  );
  if (!answer.success) return { kind: 'noTokenInJson' };
  const { access_token, token_type, expires_in, scope, error } = answer.data;
  if (access_token === undefined) {
    return error === undefined ? { kind: 'noTokenInJson' } : { kind: 'errorAnswer', error };
  }
  if (token_type !== undefined && token_type.toLowerCase() !== 'bearer')
    return { kind: 'notBearer' };
  const token = bareToken(access_token);
  if (token === '') return { kind: 'noTokenInJson' };
  if (!b64token.test(token)) return { kind: 'characters' };
  const claims = claimsOf(token);
  return {
    kind: 'token',
    token,
    ...claims,
    expiresInS: expires_in ?? null,
    scope: scope ?? claims.scope,
  };
}

/** The text without what copying puts around it or, at line breaks, into it. */
function bareToken(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = `${bare} `.replace(label, '').trim().replaceAll(quotes, '').trim();
  }
  return bare.replaceAll(/[^\S\r\n]*[\r\n]\s*/g, '');
}

/**
 * What a JWT says about itself; the server stays the judge. Access tokens are opaque to clients, so
 * anything unexpected counts as "not known". Source: RFC 7519, RFC 9068.
 */
function claimsOf(token: string): Pick<PastedToken, 'expiresAtMs' | 'scope' | 'application'> {
  const claims = claimsSchema.safeParse(parseJson(decodeBase64Url(token.split('.')[1] ?? '')));
  if (!claims.success || token.split('.').length !== 3) {
    return { expiresAtMs: null, scope: null, application: null };
  }
  const { exp, scope, client_id, azp } = claims.data;
  return {
    expiresAtMs: exp === undefined ? null : exp * 1000,
    scope: scope ?? null,
    application: client_id ?? azp ?? null,
  };
}

function decodeBase64Url(text: string): string {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    );
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
