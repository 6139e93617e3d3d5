import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPerson, personFieldOf, personFormSchema, toCreate } from './personForm';

describe('defaultPerson', () => {
  test.each([
    ['Maria Elena Ortiz', 'Maria Elena', 'Ortiz'],
    ['  Maria   Ortiz ', 'Maria', 'Ortiz'],
    ['Maria', 'Maria', ''],
    ['', '', ''],
  ])('%j becomes %j and %j', (search, first_name, last_name) => {
    expect(defaultPerson(search)).toMatchObject({ first_name, last_name });
  });
});

test('a new person carries nothing empty', () => {
  const text = fc.string({ maxLength: 12 });
  const form = fc.record({
    first_name: text,
    last_name: text,
    preferred_name: text,
    birth_date: text,
  });
  fc.assert(
    fc.property(form, (values) => {
      const { attributes = {} } = toCreate(values);
      for (const [name, value] of Object.entries(values)) {
        if (value.trim() === '') expect(attributes).not.toHaveProperty(name);
        else expect(attributes[name]).toBe(value.trim());
      }
    }),
  );
});

test('a person needs a first and a last name, and what the server was found to require', () => {
  const result = personFormSchema(new Set(['birth_date'])).safeParse(defaultPerson(''));
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([
    'first_name',
    'last_name',
    'birth_date',
  ]);
});

test('a pointer to an attribute leads to its field, another one nowhere', () => {
  expect(personFieldOf('/data/attributes/birth_date')).toBe('birth_date');
  expect(personFieldOf('/data/attributes/full_name')).toBeNull();
  expect(personFieldOf('/data')).toBeNull();
});
