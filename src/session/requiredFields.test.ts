import { beforeEach, expect, test } from 'vitest';
import { buildEnvironment } from './buildEnvironment';
import { learnRequiredFields, requiredFieldsOf } from './requiredFields';
import { signIn, signOut } from './sessionStore';

beforeEach(() => {
  signOut();
  const environment = buildEnvironment();
  signIn({ environment, application: 'Demo', token: 'abc', expiresAt: null, scope: null });
});

test('a field that the server called required is known in this environment and no other', () => {
  learnRequiredFields('cases', ['county']);
  learnRequiredFields('cases', ['legacy_id', 'county']);
  expect([...requiredFieldsOf('test', 'cases')]).toEqual(['county', 'legacy_id']);
  expect(requiredFieldsOf('test', 'goals').size).toBe(0);
  expect(requiredFieldsOf('other', 'cases').size).toBe(0);
});

test('the set stays the same object until something new is learned', () => {
  learnRequiredFields('cases', ['county']);
  const before = requiredFieldsOf('test', 'cases');
  learnRequiredFields('cases', ['county']);
  expect(requiredFieldsOf('test', 'cases')).toBe(before);
});

test('a sign-out forgets them', () => {
  learnRequiredFields('cases', ['county']);
  signOut();
  expect(requiredFieldsOf('test', 'cases').size).toBe(0);
});
