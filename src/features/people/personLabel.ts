import type { ResourceIdentifier } from '../../api/resource';
import * as messages from '../../messages/messages';
import { type Person, personName } from './personSchema';

/**
 * What to call the person that a relationship links: the name, or in words why there is none.
 * Null where the relationship links nobody.
 */
export function personLabel(
  people: ReadonlyMap<string, Person>,
  relationship: { data?: ResourceIdentifier | null } | undefined,
): string | null {
  if (relationship?.data === null) return null;
  const person = relationship?.data && people.get(relationship.data.id);
  if (!person) return messages.people.notLoaded;
  return personName(person) ?? messages.people.unnamed;
}
