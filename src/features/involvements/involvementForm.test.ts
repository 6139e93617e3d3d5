import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildInvolvement } from './buildInvolvement';
import {
  defaultInvolvement,
  type InvolvementFormValues,
  involvementFieldOf,
  involvementFormSchema,
  involvementValues,
  toChanges,
  toCreate,
} from './involvementForm';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const text = fc.string({ maxLength: 20 });
const form: fc.Arbitrary<InvolvementFormValues> = fc.record({
  person: fc.option(fc.record({ id: fc.string({ minLength: 1 }), label: text }), { nil: null }),
  role: text,
  involvement_type: text,
  effective_date: fc.oneof(date, fc.constant('')),
  end_date: fc.oneof(date, fc.constant('')),
  notes: text,
});
const attributeNames = ['role', 'involvement_type', 'effective_date', 'end_date', 'notes'] as const;

describe('toChanges', () => {
  test('an unchanged form sends nothing', () => {
    fc.assert(
      fc.property(form, (values) => {
        expect(toChanges(values, { ...values })).toBeNull();
      }),
    );
  });

  test('blanks around a text are no change', () => {
    const original = involvementValues(buildInvolvement({ notes: 'Calls weekly' }), 'Ana Lima');
    expect(toChanges({ ...original, notes: ' Calls weekly\n' }, original)).toBeNull();
  });

  test('what is sent, applied to what there was, gives what the form says, and is all needed', () => {
    fc.assert(
      fc.property(form, form, (original, values) => {
        const changes = toChanges(values, original);
        const attributes = changes?.attributes ?? {};
        for (const name of attributeNames) {
          const isSent = name in attributes;
          expect(isSent).toBe(values[name].trim() !== original[name].trim());
          const applied = isSent ? (attributes[name] ?? '') : original[name].trim();
          expect(applied).toBe(values[name].trim());
        }
        const person = changes?.relationships?.person;
        const applied =
          person === undefined ? original.person?.id : (person as { id: string } | null)?.id;
        expect(applied).toBe(values.person?.id);
      }),
    );
  });

  test('clearing the end date sends null', () => {
    const original = involvementValues(buildInvolvement({ end_date: '2026-02-01' }), 'Ana Lima');
    expect(toChanges({ ...original, end_date: '' }, original)).toEqual({
      attributes: { end_date: null },
    });
  });

  test('another person is a change of the relationship alone', () => {
    const original = involvementValues(buildInvolvement(), 'Ana Lima');
    expect(toChanges({ ...original, person: { id: 'person-2', label: 'Bo' } }, original)).toEqual({
      relationships: { person: { type: 'people', id: 'person-2' } },
    });
  });
});

test('a new involvement carries nothing empty', () => {
  fc.assert(
    fc.property(form, (values) => {
      const { attributes = {}, relationships = {} } = toCreate(values, 'case-1');
      expect(Object.values(attributes).every((value) => String(value).trim() !== '')).toBe(true);
      expect(Object.values(relationships).every((linkage) => linkage !== null)).toBe(true);
      expect(relationships.case).toEqual({ type: 'cases', id: 'case-1' });
    }),
  );
});

describe('involvementFormSchema', () => {
  const none = new Set<string>();
  const fieldsOf = (result: ReturnType<ReturnType<typeof involvementFormSchema>['safeParse']>) =>
    result.error?.issues.map(({ path }) => path[0]) ?? [];

  test('an empty form names each field that is needed', () => {
    const values = { ...defaultInvolvement('2026-05-01'), effective_date: '' };
    expect(fieldsOf(involvementFormSchema(none).safeParse(values))).toEqual([
      'person',
      'role',
      'involvement_type',
      'effective_date',
    ]);
  });

  test('what the server was found to require is required too', () => {
    const values = involvementValues(buildInvolvement(), 'Ana Lima');
    expect(fieldsOf(involvementFormSchema(new Set(['notes'])).safeParse(values))).toEqual([
      'notes',
    ]);
    expect(fieldsOf(involvementFormSchema(none).safeParse(values))).toEqual([]);
  });

  test('a person who is being created is not yet chosen', () => {
    const values = {
      ...involvementValues(buildInvolvement(), ''),
      person: { id: '', label: 'Bo' },
    };
    expect(fieldsOf(involvementFormSchema(none).safeParse(values))).toEqual(['person']);
  });

  test('a person that the server did not tell of need not be chosen to edit the rest', () => {
    const original = { ...involvementValues(buildInvolvement(), ''), person: null };
    expect(fieldsOf(involvementFormSchema(none, original).safeParse(original))).toEqual([]);
  });

  test('text that is no date is refused', () => {
    const values = { ...involvementValues(buildInvolvement(), 'Ana Lima'), end_date: 'next week' };
    expect(fieldsOf(involvementFormSchema(none).safeParse(values))).toEqual(['end_date']);
  });
});

test.each([
  ['/data/attributes/end_date', 'end_date'],
  ['/data/relationships/person', 'person'],
  ['/data/relationships/person/data/id', 'person'],
  ['/data/relationships/case', null],
  ['/data', null],
])('the pointer %s leads to %s', (pointer, field) => {
  expect(involvementFieldOf(pointer)).toBe(field);
});
