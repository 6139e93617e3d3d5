import * as messages from '../../messages/messages';
import type { PersonChoice } from './personChoice';

/** Linkage to a person in words: the name where it is among `known`. Empty where there is none. */
export function personLinkText(value: unknown, known: readonly (PersonChoice | null)[]): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return '';
  const id = String(value.id);
  return known.find((one) => one?.id === id)?.label ?? messages.conflicts.otherPerson({ id });
}
