import { beforeEach, expect, test } from 'vitest';
import { buildEnvironment } from './buildEnvironment';
import { learnRefusal } from './refusals';
import { getSessionState, type Session, signIn } from './sessionStore';
import { permissionIn } from './usePermission';

const worker =
  'engage.view.assigned engage.create.all engage.edit.assigned people.view.all people.create.all people.edit.all';

function sessionWith(scope: string | null): Session {
  signIn({
    environment: buildEnvironment(),
    application: '',
    token: 'abc',
    expiresAt: null,
    scope,
  });
  const state = getSessionState();
  if (state.kind === 'signedOut') throw new Error('not signed in');
  return state.session;
}

let session: Session;
beforeEach(() => {
  session = sessionWith(worker);
});

test('a scope tells what may be done and which role is missing', () => {
  expect(permissionIn(session, 'edit', 'cases')).toEqual({ isAllowed: true, reason: null });
  expect(permissionIn(session, 'create', 'people').isAllowed).toBe(true);
  const removal = permissionIn(session, 'delete', 'cases');
  expect(removal.isAllowed).toBe(false);
  expect(removal.reason).toContain('Engage Delete and People Delete');
  expect(permissionIn(session, 'delete', 'goals').reason).not.toContain('People');
});

test.each([null, '', 'openid profile'])(
  'the scope %j tells nothing, so nothing is refused',
  (scope) => {
    expect(permissionIn(sessionWith(scope), 'delete', 'cases').isAllowed).toBe(true);
  },
);

test('a 403 is remembered for the type where the reach is not known, until the session ends', () => {
  session = sessionWith(null);
  learnRefusal(session, { action: 'delete', type: 'cases', id: '1' });
  expect(permissionIn(session, 'delete', 'cases').isAllowed).toBe(false);
  expect(permissionIn(session, 'delete', 'goals').isAllowed).toBe(true);
  expect(permissionIn(sessionWith(null), 'delete', 'cases').isAllowed).toBe(true);
});

test('a 403 for one record says nothing about others where the permission reaches some', () => {
  learnRefusal(session, { action: 'edit', type: 'cases', id: '1' });
  expect(permissionIn(session, 'edit', 'cases').isAllowed).toBe(true);
  expect(permissionIn(session, 'edit', 'cases', '2').isAllowed).toBe(true);
  expect(permissionIn(session, 'edit', 'cases', '1').reason).toContain('this record');
});
