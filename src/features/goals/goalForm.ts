import type { ResourceChanges } from '../../api/requestData';
import { parseCalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';
import { type PersonChoice, personChoiceSchema } from '../people/personChoice';
import type { Goal } from './goalSchema';

const attributeNames = ['description', 'status', 'target_date', 'achieved_on'] as const;
const fieldNames = [...attributeNames, 'person'] as const;
export type GoalFieldName = (typeof fieldNames)[number];

/** Form state: '' stands for no value, null for no person. */
export interface GoalFormValues {
  description: string;
  status: string;
  target_date: string;
  achieved_on: string;
  person: PersonChoice | null;
}

/** What the contract itself requires. Source: CASEBOOK.md 2.2. */
const alwaysRequired: ReadonlySet<string> = new Set<GoalFieldName>(['description', 'status']);

/** Whether a goal needs a value there, as the contract or this environment has it. */
export function isRequiredOfGoal(name: GoalFieldName, learned: ReadonlySet<string>): boolean {
  return alwaysRequired.has(name) || learned.has(name);
}

/** The form's schema; `required` holds what this environment was found to require. */
export function goalFormSchema(
  required: ReadonlySet<string>,
): z.ZodMiniType<GoalFormValues, GoalFormValues> {
  const words = messages.goals.required;
  const text = (name: (typeof attributeNames)[number]) =>
    z.string().check(
      z.refine((value) => value.trim() !== '' || !isRequiredOfGoal(name, required), {
        error: words[name],
      }),
    );
  const isDate = (value: string) => value === '' || !!parseCalendarDate(value);
  const invalidDate = { error: messages.people.invalidDate };
  return z
    .object({
      description: text('description'),
      status: text('status'),
      target_date: text('target_date').check(z.refine(isDate, invalidDate)),
      achieved_on: z.string().check(z.refine(isDate, invalidDate)),
      person: z.nullable(personChoiceSchema).check(
        z.refine((person) => person !== null || !isRequiredOfGoal('person', required), {
          error: words.person,
        }),
      ),
    })
    .check(
      z.refine(
        ({ status, achieved_on }) =>
          status !== 'achieved' || achieved_on !== '' || !isRequiredOfGoal('achieved_on', required),
        { path: ['achieved_on'], error: words.achieved_on },
      ),
    );
}

/** A new goal. */
export const defaultGoal: GoalFormValues = {
  description: '',
  status: 'not_started',
  target_date: '',
  achieved_on: '',
  person: null,
};

/** The form of a goal that exists; `personLabel` names its person, if it has one. */
export function goalValues(
  { attributes, relationships }: Pick<Goal, 'attributes' | 'relationships'>,
  personLabel: string,
): GoalFormValues {
  const person = relationships.person?.data;
  return {
    description: attributes.description ?? '',
    status: attributes.status ?? '',
    target_date: attributes.target_date ?? '',
    achieved_on: attributes.achieved_on ?? '',
    person: person ? { id: person.id, label: personLabel } : null,
  };
}

/** Whether the form asks when the goal was achieved: only then, or while an old answer stands. */
export function asksAchievedOn(values: Pick<GoalFormValues, 'status'>, original: GoalFormValues) {
  return values.status === 'achieved' || keepsAchievedOn(values, original);
}

/** A goal that is not achieved has no such day; one that came with it keeps it until its status changes. */
function keepsAchievedOn({ status }: Pick<GoalFormValues, 'status'>, original: GoalFormValues) {
  return status === original.status && original.achieved_on !== '';
}

/** The values as they are meant: trimmed, and without a day of achievement that is not asked for. */
function meant(values: GoalFormValues, original: GoalFormValues): GoalFormValues {
  return {
    description: values.description.trim(),
    status: values.status.trim(),
    target_date: values.target_date.trim(),
    achieved_on: asksAchievedOn(values, original) ? values.achieved_on.trim() : '',
    person: values.person,
  };
}

/** What a POST carries: nothing empty. */
export function toCreate(values: GoalFormValues, caseId: string): ResourceChanges {
  const final = meant(values, defaultGoal);
  const given = attributeNames.flatMap((name) =>
    final[name] === '' ? [] : [[name, final[name]] as const],
  );
  return {
    attributes: Object.fromEntries(given),
    relationships: {
      case: { type: 'cases', id: caseId },
      ...(final.person && { person: { type: 'people', id: final.person.id } }),
    },
  };
}

/**
 * What a PATCH carries: what changed, and null where a value was cleared. Null where nothing
 * changed. Blanks around a text are no change.
 */
export function toChanges(
  values: GoalFormValues,
  original: GoalFormValues,
): ResourceChanges | null {
  const final = meant(values, original);
  const changed = attributeNames.flatMap((name) =>
    final[name] === original[name].trim()
      ? []
      : [[name, final[name] === '' ? null : final[name]] as const],
  );
  const isSamePerson = final.person?.id === original.person?.id;
  if (changed.length === 0 && isSamePerson) return null;
  return {
    ...(changed.length > 0 && { attributes: Object.fromEntries(changed) }),
    ...(!isSamePerson && {
      relationships: { person: final.person && { type: 'people', id: final.person.id } },
    }),
  };
}

/** The form's field that an error pointer names. */
export function goalFieldOf(pointer: string): GoalFieldName | null {
  const name = /^\/data\/(?:attributes|relationships)\/([^/]+)/.exec(pointer)?.[1];
  return fieldNames.find((field) => field === name) ?? null;
}
