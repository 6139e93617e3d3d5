import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCustomField, buildCustomFieldOption } from './buildCustomField';
import { formatCustomFieldValue, optionsOfField } from './customFieldValue';

const options = [
  buildCustomFieldOption({ id: 'o2', label: 'Spanish', position: 2, fieldId: 'f1' }),
  buildCustomFieldOption({ id: 'o1', label: 'English', position: 1, fieldId: 'f1' }),
  buildCustomFieldOption({ id: 'o3', label: 'Other field', position: 1, fieldId: 'f2' }),
];
const textOf = (fieldType: string, value: unknown) =>
  formatCustomFieldValue(buildCustomField({ field_type: fieldType }), options, value);

test('each type is shown as people read it', () => {
  expect(textOf('text', 'Two dogs')).toEqual({ text: 'Two dogs', isUnexpected: false });
  expect(textOf('number', 12_400)).toEqual({ text: '12,400', isUnexpected: false });
  expect(textOf('date', '2026-03-12')).toEqual({ text: '12 Mar 2026', isUnexpected: false });
  expect(textOf('boolean', false)).toEqual({ text: 'No', isUnexpected: false });
  expect(textOf('enum', 'o2')).toEqual({ text: 'Spanish', isUnexpected: false });
});

test('no value is null, zero and no are values', () => {
  expect(textOf('text', null)).toBeNull();
  expect(textOf('text', '')).toBeNull();
  expect(textOf('number', undefined)).toBeNull();
  expect(textOf('number', 0)?.text).toBe('0');
});

test('a value of another type than the field is shown and marked', () => {
  expect(textOf('text', 7)).toEqual({ text: '7', isUnexpected: true });
  expect(textOf('number', 'seven')).toEqual({ text: 'seven', isUnexpected: true });
  expect(textOf('date', '2026-02-31')).toEqual({ text: '2026-02-31', isUnexpected: true });
  expect(textOf('enum', 'unknown-option')).toEqual({ text: 'unknown-option', isUnexpected: true });
});

test('a type or a key that nobody defined is shown as it came', () => {
  expect(textOf('geo_point', { lat: 1 })).toEqual({ text: '{"lat":1}', isUnexpected: false });
  expect(formatCustomFieldValue(undefined, [], ['a'])).toEqual({
    text: '["a"]',
    isUnexpected: false,
  });
});

test('any JSON value has a text and never throws', () => {
  const types = fc.constantFrom('text', 'number', 'date', 'boolean', 'enum', 'other');
  fc.assert(
    fc.property(types, fc.jsonValue(), (type, value) => {
      const formatted = textOf(type, value);
      if (value !== null && value !== '') expect(typeof formatted?.text).toBe('string');
    }),
  );
});

test('options belong to a field by either side of the relationship, in order', () => {
  const field = buildCustomField({ id: 'f1', optionIds: ['o1'] });
  expect(optionsOfField(field, options).map(({ id }) => id)).toEqual(['o1', 'o2']);
});
