import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRequiredError, memberOfPointer } from './requestPointer';

test('a pointer gives the names below data, unescaped', () => {
  expect(memberOfPointer('/data/attributes/name')).toEqual(['attributes', 'name']);
  expect(memberOfPointer('#/data/attributes/name')).toEqual(['attributes', 'name']);
  expect(memberOfPointer('/data/attributes/custom_fields/a~1b~0c')).toEqual([
    'attributes',
    'custom_fields',
    'a/b~c',
  ]);
  expect(memberOfPointer('/data/attributes/custom_fields/~01')).toEqual([
    'attributes',
    'custom_fields',
    '~1',
  ]);
});

test('a pointer that leads elsewhere gives nothing', () => {
  for (const pointer of ['', '/', 'name', '/meta/x', 'data/attributes/name', '/database/x']) {
    expect(memberOfPointer(pointer)).toBeNull();
  }
});

test('any names survive being escaped into a pointer', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (names) => {
      const escaped = names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'));
      expect(memberOfPointer(`/data/${escaped.join('/')}`)).toEqual(names);
    }),
  );
});

test.each([
  { code: 'required' },
  { code: 'VALIDATION_REQUIRED' },
  { code: 'blank', detail: 'x' },
  { detail: 'county is required.' },
  { detail: "County can't be blank" },
  { detail: 'County can’t be empty' },
  { detail: 'must not be null' },
  { title: 'A required value is missing' },
  { title: 'Missing required attribute', detail: 'county' },
  { detail: 'A value must be given' },
])('%o says that a value is required', (error) => {
  expect(isRequiredError(error)).toBe(true);
});

test.each([
  {},
  { code: 'invalid', detail: 'This is not an active value of county.' },
  { detail: 'County is not required here' },
  { code: 'required', detail: 'This field is no longer required' },
  { detail: 'This text is longer than 255 characters.' },
  { detail: 'The case is closed' },
])('%o does not', (error) => {
  expect(isRequiredError(error)).toBe(false);
});
