import { beforeEach, expect, test } from 'vitest';
import { buildEnvironment } from '../../../session/buildEnvironment';
import { pauseSession, signIn, signOut } from '../../../session/sessionStore';
import {
  clearSelection,
  deselectCases,
  getSelection,
  isSelected,
  markSeen,
  selectCases,
  selectedIds,
} from './caseSelection';

const newSession = {
  environment: buildEnvironment(),
  application: 'Demo Admin',
  token: 'abc',
  expiresAt: null,
  scope: null,
};

beforeEach(() => {
  signOut();
  signIn(newSession);
  clearSelection();
});

test('what another filter picked is counted, and not among the ids to be changed', () => {
  selectCases(['a', 'b'], '');
  selectCases(['c'], '?status=Open');
  expect(getSelection('?status=Open')).toEqual({ shown: 1, hidden: 2 });
  expect(selectedIds('?status=Open')).toEqual(['c']);
  expect(selectedIds('?status=Open', true)).toEqual(['a', 'b']);
});

test('a case that a list shows is seen in it, one that is not selected stays so', () => {
  selectCases(['a'], '');
  markSeen(['a', 'b'], '?status=Open');
  expect(getSelection('?status=Open')).toEqual({ shown: 1, hidden: 0 });
  expect(isSelected('b')).toBe(false);
});

test('a snapshot stays the same until something changes', () => {
  selectCases(['a'], '');
  expect(getSelection('')).toBe(getSelection(''));
  const before = getSelection('');
  deselectCases(['a']);
  expect(getSelection('')).not.toBe(before);
});

test('the selection outlives the token, and not the session', () => {
  selectCases(['a'], '');
  pauseSession();
  signIn({ ...newSession, token: 'next' });
  expect(isSelected('a')).toBe(true);
  signIn({ ...newSession, application: 'Demo Worker' });
  expect(isSelected('a')).toBe(false);
});

test('100,000 cases are held, and a tick among them costs little', () => {
  selectCases(
    Array.from({ length: 100_000 }, (_, index) => `case-${index}`),
    '',
  );
  deselectCases(['case-500']);
  expect(getSelection('')).toEqual({ shown: 99_999, hidden: 0 });
});
