import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseToken } from './parseToken';

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/';
const tokens = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 300 }),
    fc.constantFrom('', '=', '=='),
  )
  .map(([body, padding]) => body + padding)
  .filter((token) => token.toLowerCase() !== 'bearer');

const tokenOf = (pasted: string) => {
  const parsed = parseToken(pasted);
  return parsed.kind === 'token' ? parsed.token : parsed.kind;
};
const base64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('whatever copying puts around a token, the token is read', () => {
  const wrappings = fc.constantFrom<(token: string) => string>(
    (token) => token,
    (token) => `Bearer ${token}`,
    (token) => `bearer\t${token}\n`,
    (token) => `Authorization: Bearer ${token}`,
    (token) => `"${token}"`,
    (token) => `'Bearer ${token}'`,
    (token) => `Bearer "${token}"`,
    (token) => `\uFEFF “${token}” `,
    (token) => JSON.stringify({ access_token: token, token_type: 'Bearer' }),
    (token) => JSON.stringify({ access_token: token, expires_in: 3600 }, null, 2),
  );
  fc.assert(
    fc.property(tokens, wrappings, (token, wrap) => {
      expect(tokenOf(wrap(token))).toBe(token);
    }),
  );
});

test('line breaks in a token do not matter', () => {
  fc.assert(
    fc.property(tokens, fc.constantFrom('\n', '\r\n', '\n    ', ' \n'), (token, lineBreak) => {
      const lines = token.match(/.{1,40}/g) ?? [];
      expect(tokenOf(`Bearer ${lines.join(lineBreak)}`)).toBe(token);
    }),
  );
});

test('any text gives a token of allowed characters or a reason, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (pasted) => {
      const parsed = parseToken(pasted);
      if (parsed.kind === 'token') expect(parsed.token).toMatch(/^[A-Za-z0-9\-._~+/]+=*$/);
      else expect(Object.keys(parsed)).toContain('kind');
    }),
  );
});

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['Bearer ', 'empty'],
  ['two words', 'characters'],
  ['tök', 'characters'],
  ['{"access_token":""}', 'noTokenInJson'],
  ['{"token":"abc"}', 'noTokenInJson'],
  ['{broken', 'noTokenInJson'],
  ['{"access_token":"abc","token_type":"mac"}', 'notBearer'],
  ['{"error":"invalid_client"}', 'errorAnswer'],
])('%j is %s', (pasted, kind) => {
  expect(parseToken(pasted).kind).toBe(kind);
});

test('the whole answer tells lifetime and scope', () => {
  const answer = { access_token: 'abc', expires_in: '3600', scope: 'engage.view.all' };
  expect(parseToken(JSON.stringify(answer))).toMatchObject({
    token: 'abc',
    expiresInS: 3600,
    scope: 'engage.view.all',
  });
});

test('a JWT tells its end and its client', () => {
  const jwt = `${base64Url({ alg: 'none' })}.${base64Url({ exp: 1_800_000_000, client_id: 'é' })}.sig`;
  expect(parseToken(jwt)).toMatchObject({ expiresAtMs: 1_800_000_000_000, application: 'é' });
});
