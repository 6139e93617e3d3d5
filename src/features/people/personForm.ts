import type { ResourceChanges } from '../../api/requestData';
import { parseCalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';

/** The attributes of a person that the form knows, in the order of the form. */
const personFieldNames = ['first_name', 'last_name', 'preferred_name', 'birth_date'] as const;
export type PersonFieldName = (typeof personFieldNames)[number];

/** What the contract itself requires. Source: CASEBOOK.md 2.2. */
const alwaysRequired: ReadonlySet<string> = new Set<PersonFieldName>(['first_name', 'last_name']);

/** Whether a person needs a value there, as the contract or this environment has it. */
export function isRequiredOfPerson(name: PersonFieldName, learned: ReadonlySet<string>): boolean {
  return alwaysRequired.has(name) || learned.has(name);
}

/** The form's schema; `required` holds what this environment was found to require. */
export function personFormSchema(required: ReadonlySet<string>) {
  const people = messages.people;
  const text = (name: PersonFieldName) =>
    z.string().check(
      z.refine((value) => value.trim() !== '' || !isRequiredOfPerson(name, required), {
        error: people.required({ label: people.fields[name] }),
      }),
    );
  return z.object({
    first_name: text('first_name'),
    last_name: text('last_name'),
    preferred_name: text('preferred_name'),
    birth_date: text('birth_date').check(
      z.refine((value) => value === '' || !!parseCalendarDate(value), {
        error: people.invalidDate,
      }),
    ),
  });
}

/** Form state: every field is a text, '' for none. */
export type PersonFormValues = Record<PersonFieldName, string>;

/**
 * A new person out of what was typed into a search: the last word is the last name, and a single
 * word is taken for the first name.
 */
export function defaultPerson(search: string): PersonFormValues {
  const words = search.trim().split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.pop() : '';
  return { first_name: words.join(' '), last_name: last ?? '', preferred_name: '', birth_date: '' };
}

/** What a POST carries: nothing empty. */
export function toCreate(values: PersonFormValues): ResourceChanges {
  const given = personFieldNames.flatMap((name) => {
    const value = values[name].trim();
    return value === '' ? [] : [[name, value] as const];
  });
  return { attributes: Object.fromEntries(given) };
}

/** The form's field that an error pointer names. */
export function personFieldOf(pointer: string): PersonFieldName | null {
  const name = /^\/data\/attributes\/([^/]+)$/.exec(pointer)?.[1];
  return personFieldNames.find((field) => field === name) ?? null;
}
