import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGoal } from './buildGoal';
import {
  asksAchievedOn,
  defaultGoal,
  type GoalFormValues,
  goalFieldOf,
  goalFormSchema,
  goalValues,
  toChanges,
  toCreate,
} from './goalForm';
import { goalStatuses } from './goalSchema';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const text = fc.string({ maxLength: 20 });
const form: fc.Arbitrary<GoalFormValues> = fc.record({
  description: text,
  status: fc.oneof(fc.constantFrom(...goalStatuses), text),
  target_date: fc.oneof(date, fc.constant('')),
  achieved_on: fc.oneof(date, fc.constant('')),
  person: fc.option(fc.record({ id: fc.string({ minLength: 1 }), label: text }), { nil: null }),
});
const attributeNames = ['description', 'status', 'target_date', 'achieved_on'] as const;

describe('toChanges', () => {
  test('an unchanged form sends nothing', () => {
    fc.assert(
      fc.property(form, (values) => {
        expect(toChanges(values, { ...values })).toBeNull();
      }),
    );
  });

  test('what is sent, applied to what there was, gives what the form says, and is all needed', () => {
    fc.assert(
      fc.property(form, form, (original, values) => {
        const attributes = toChanges(values, original)?.attributes ?? {};
        const shown = asksAchievedOn(values, original) ? values.achieved_on : '';
        const meant = { ...values, achieved_on: shown };
        for (const name of attributeNames) {
          const isSent = name in attributes;
          expect(isSent).toBe(meant[name].trim() !== original[name].trim());
          expect(isSent ? (attributes[name] ?? '') : original[name].trim()).toBe(
            meant[name].trim(),
          );
        }
        const person = toChanges(values, original)?.relationships?.person;
        const applied =
          person === undefined ? original.person?.id : (person as { id: string } | null)?.id;
        expect(applied).toBe(values.person?.id);
      }),
    );
  });

  test('a goal that is achieved no longer loses the day of it', () => {
    const original = goalValues(buildGoal({ status: 'achieved', achieved_on: '2026-03-01' }), '');
    expect(toChanges({ ...original, status: 'in_progress' }, original)).toEqual({
      attributes: { status: 'in_progress', achieved_on: null },
    });
  });

  test('clearing the person sends null', () => {
    const original = goalValues(buildGoal({ personId: 'person-1' }), 'Ana Lima');
    expect(toChanges({ ...original, person: null }, original)).toEqual({
      relationships: { person: null },
    });
  });
});

test('a new goal carries nothing empty, and a day of achievement only when achieved', () => {
  fc.assert(
    fc.property(form, (values) => {
      const { attributes = {}, relationships = {} } = toCreate(values, 'case-1');
      expect(Object.values(attributes).every((value) => String(value).trim() !== '')).toBe(true);
      expect(Object.values(relationships).every((linkage) => linkage !== null)).toBe(true);
      if (values.status !== 'achieved') expect(attributes).not.toHaveProperty('achieved_on');
    }),
  );
});

describe('goalFormSchema', () => {
  const fieldsOf = (values: GoalFormValues, required: string[] = []) =>
    goalFormSchema(new Set(required))
      .safeParse(values)
      .error?.issues.map(({ path }) => path[0]) ?? [];

  test('a goal needs a description and a status', () => {
    expect(fieldsOf({ ...defaultGoal, status: '' })).toEqual(['description', 'status']);
  });

  test('what the server was found to require is required too', () => {
    const values = goalValues(buildGoal({ target_date: null }), '');
    expect(fieldsOf(values)).toEqual([]);
    expect(fieldsOf(values, ['target_date', 'person'])).toEqual(['target_date', 'person']);
    expect(fieldsOf({ ...values, status: 'achieved' }, ['achieved_on'])).toEqual(['achieved_on']);
  });

  test('text that is no date is refused', () => {
    expect(fieldsOf({ ...goalValues(buildGoal(), ''), target_date: '31 Feb 2026' })).toEqual([
      'target_date',
    ]);
  });
});

test.each([
  ['/data/attributes/description', 'description'],
  ['/data/relationships/person', 'person'],
  ['/data/relationships/case', null],
])('the pointer %s leads to %s', (pointer, field) => {
  expect(goalFieldOf(pointer)).toBe(field);
});
