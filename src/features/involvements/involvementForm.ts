import type { ResourceChanges } from '../../api/requestData';
import { type CalendarDate, parseCalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';
import { type PersonChoice, personChoiceSchema } from '../people/personChoice';
import type { Involvement } from './involvementSchema';

const attributeNames = ['role', 'involvement_type', 'effective_date', 'end_date', 'notes'] as const;
const fieldNames = ['person', ...attributeNames] as const;
export type InvolvementFieldName = (typeof fieldNames)[number];

/** Form state: '' stands for no value, null for no person. */
export interface InvolvementFormValues {
  person: PersonChoice | null;
  role: string;
  involvement_type: string;
  effective_date: string;
  end_date: string;
  notes: string;
}

/** What the contract itself requires. Source: CASEBOOK.md 2.2. */
const alwaysRequired: ReadonlySet<string> = new Set<InvolvementFieldName>([
  'person',
  'role',
  'involvement_type',
  'effective_date',
]);

/** Whether an involvement needs a value there, as the contract or this environment has it. */
export function isRequiredOfInvolvement(
  name: InvolvementFieldName,
  learned: ReadonlySet<string>,
): boolean {
  return alwaysRequired.has(name) || learned.has(name);
}

/**
 * The form's schema; `required` holds what this environment was found to require. A person that the
 * server did not tell of an `original` need not be chosen: not loaded is not none.
 */
export function involvementFormSchema(
  required: ReadonlySet<string>,
  original?: InvolvementFormValues,
): z.ZodMiniType<InvolvementFormValues, InvolvementFormValues> {
  const words = messages.involvements.required;
  const text = (name: (typeof attributeNames)[number]) =>
    z.string().check(
      z.refine((value) => value.trim() !== '' || !isRequiredOfInvolvement(name, required), {
        error: words[name],
      }),
    );
  const date = (name: 'effective_date' | 'end_date') =>
    text(name).check(
      z.refine((value) => value === '' || !!parseCalendarDate(value), {
        error: messages.people.invalidDate,
      }),
    );
  return z.object({
    person: z
      .nullable(personChoiceSchema)
      .check(
        z.refine((person) => person !== null || original?.person === null, { error: words.person }),
      ),
    role: text('role'),
    involvement_type: text('involvement_type'),
    effective_date: date('effective_date'),
    end_date: date('end_date'),
    notes: text('notes'),
  });
}

/** A new involvement, from today. */
export function defaultInvolvement(on: CalendarDate): InvolvementFormValues {
  return {
    person: null,
    role: '',
    involvement_type: '',
    effective_date: on,
    end_date: '',
    notes: '',
  };
}

/** The form of an involvement that exists; `personLabel` names its person. */
export function involvementValues(
  { attributes, relationships }: Pick<Involvement, 'attributes' | 'relationships'>,
  personLabel: string,
): InvolvementFormValues {
  const person = relationships.person?.data;
  return {
    person: person ? { id: person.id, label: personLabel } : null,
    role: attributes.role ?? '',
    involvement_type: attributes.involvement_type ?? '',
    effective_date: attributes.effective_date ?? '',
    end_date: attributes.end_date ?? '',
    notes: attributes.notes ?? '',
  };
}

/** What a POST carries: nothing empty. */
export function toCreate(values: InvolvementFormValues, caseId: string): ResourceChanges {
  const given = attributeNames.flatMap((name) => {
    const value = values[name].trim();
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    attributes: Object.fromEntries(given),
    relationships: {
      case: { type: 'cases', id: caseId },
      ...(values.person && { person: { type: 'people', id: values.person.id } }),
    },
  };
}

/**
 * What a PATCH carries: what changed, and null where a value was cleared. Null where nothing
 * changed. Blanks around a text are no change.
 */
export function toChanges(
  values: InvolvementFormValues,
  original: InvolvementFormValues,
): ResourceChanges | null {
  const changed = attributeNames.flatMap((name) => {
    const value = values[name].trim();
    return value === original[name].trim() ? [] : [[name, value === '' ? null : value] as const];
  });
  const isSamePerson = values.person?.id === original.person?.id;
  if (changed.length === 0 && isSamePerson) return null;
  return {
    ...(changed.length > 0 && { attributes: Object.fromEntries(changed) }),
    ...(!isSamePerson && {
      relationships: { person: values.person && { type: 'people', id: values.person.id } },
    }),
  };
}

/** The form's field that an error pointer names. */
export function involvementFieldOf(pointer: string): InvolvementFieldName | null {
  const name = /^\/data\/(?:attributes|relationships)\/([^/]+)/.exec(pointer)?.[1];
  return fieldNames.find((field) => field === name) ?? null;
}
