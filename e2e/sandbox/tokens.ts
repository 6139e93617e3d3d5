import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from './access';
import { type Application, demoApplications } from './applications';
import type { Database } from './database';
import { problem } from './problem';

/** Issues a token for an application. Only its hash is kept, so that it survives a restart and not a leak. */
export function issueToken(
  database: Database,
  application: Application,
  lifetimeS: number,
): string {
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  database.write(() => {
    database.run('DELETE FROM tokens WHERE expires_at <= ?', [now]);
    database.run('INSERT INTO tokens (hash, client_id, expires_at) VALUES (?, ?, ?)', [
      hashOf(token),
      application.client_id,
      now + lifetimeS * 1000,
    ]);
  });
  return token;
}

/** Ends the validity of every token. */
export function expireTokens(database: Database): void {
  database.write(() => database.run('DELETE FROM tokens'));
}

/** Who sends this request. Throws 401 without a valid token. */
export function identify(database: Database, headers: Headers): Caller {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const row =
    token === undefined
      ? undefined
      : database.first('SELECT client_id FROM tokens WHERE hash = ? AND expires_at > ?', [
          hashOf(token),
          Date.now(),
        ]);
  const application = demoApplications.find((it) => it.client_id === row?.client_id);
  if (application) return { application, userId: workerUserId(database) };
  throw problem(
    'unauthorized',
    'The request has no access token, or one that is unknown or has expired.',
    { header: 'Authorization' },
    { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  );
}

function workerUserId(database: Database): string {
  return String(database.first('SELECT worker_user_id FROM seeded')?.worker_user_id);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
