import type { Related } from '../../api/document';
import type { ErrorObject } from '../../api/problem';
import type { ResourceChanges } from '../../api/requestData';
import { isRequiredError, memberOfPointer } from '../../api/requestPointer';
import { parseCalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';
import {
  type CustomFieldDefinitions,
  changedCustomFields,
  checkCustomValue,
  type EditableCustomField,
  type KeptCustomField,
  planCustomFields,
  toCustomFormValues,
  withCustomChanges,
} from '../reference/customFieldForm';
import type { User } from '../reference/userSchema';
import type { Case } from './caseSchema';

/** The attributes that the form edits, in the order in which it shows them. */
export const caseFormAttributes = [
  'name',
  'case_type',
  'status',
  'closed_on',
  'closing_reason',
  'opened_on',
  'county',
  'legacy_id',
  'summary',
] as const;
export type CaseFormAttribute = (typeof caseFormAttributes)[number];

/** What the form holds. '' stands for none; `custom` runs parallel to `CaseFormModel.customFields`. */
export const caseFormShape = z.object({
  ...(Object.fromEntries(caseFormAttributes.map((name) => [name, z.string()])) as Record<
    CaseFormAttribute,
    z.ZodMiniString<string>
  >),
  assignees: z.array(z.object({ id: z.string(), label: z.string() })),
  custom: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type CaseFormValues = z.infer<typeof caseFormShape>;

/** What a form of a case is about. It stays the same while the form is open. */
export interface CaseFormModel {
  /** The case as it was read; null for a new one. */
  original: Pick<Case, 'id' | 'attributes' | 'unexpected'> | null;
  /** Null for a new case. Assignees that were not loaded are never written. */
  assignees: Related<User> | null;
  customFields: readonly EditableCustomField[];
  /** Custom fields that are shown and left as they are. */
  keptFields: readonly KeptCustomField[];
  closedStatuses: readonly string[];
}

const contractRequires: readonly CaseFormAttribute[] = ['name', 'case_type', 'status'];

/** The model of a new case, or of one that was read with its assignees. */
export function caseFormModel(
  read: { caseResource: Case; assignees: Related<User> } | null,
  definitions: CustomFieldDefinitions,
  closedStatuses: readonly string[],
): CaseFormModel {
  const original = read?.caseResource ?? null;
  const isUnreadable = original !== null && 'custom_fields' in original.unexpected;
  const plan = planCustomFields(definitions, original?.attributes.custom_fields ?? {});
  return {
    original,
    assignees: read?.assignees ?? null,
    customFields: isUnreadable ? [] : plan.editable,
    keptFields: plan.kept,
    closedStatuses,
  };
}

/** Attributes of another type than expected are shown, and neither edited nor written. */
export function isUnexpected({ original }: CaseFormModel, name: string): boolean {
  return original !== null && Object.hasOwn(original.unexpected, name);
}

/** Whether assignees can be edited: those of a new case, or those that the server told. */
export function canEditAssignees({ assignees }: CaseFormModel): boolean {
  return assignees === null || assignees.isLoaded;
}

/** What the form shows at first. */
export function toFormValues({ original, assignees, customFields }: CaseFormModel): CaseFormValues {
  const attributes = original?.attributes;
  const texts = caseFormAttributes.map((name) => [name, attributes?.[name] ?? '']);
  const words = messages.reference;
  return {
    ...(Object.fromEntries(texts) as Record<CaseFormAttribute, string>),
    assignees: [
      ...(assignees?.resources ?? []).map(({ id, attributes: user }) => ({
        id,
        label: user.name || words.unnamedUser,
      })),
      ...(assignees?.missing ?? []).map(({ id }) => ({ id, label: words.userNotLoaded({ id }) })),
    ],
    custom: toCustomFormValues(customFields, attributes?.custom_fields ?? {}),
  };
}

/**
 * Whether date and reason of closing belong to the case as the form has it: its status is a closed
 * one, or it came with them under a status that we do not know as closed.
 */
export function showsClosing(model: CaseFormModel, status: string): boolean {
  const { original, closedStatuses } = model;
  if (closedStatuses.includes(status)) return true;
  if (!original || closedStatuses.includes(original.attributes.status ?? '')) return false;
  return !!original.attributes.closed_on || !!original.attributes.closing_reason;
}

/** Whether saving would close the case, which asks for a date and a reason. */
function isClosing({ original, closedStatuses }: CaseFormModel, status: string): boolean {
  return (
    closedStatuses.includes(status) && !closedStatuses.includes(original?.attributes.status ?? '')
  );
}

/** Text as it would be sent: without space around it. */
const sent = (text: string) => text.trim().replaceAll('\r\n', '\n');

/** The attributes as the form has them, with what a status that is not closed clears. */
function effective(model: CaseFormModel, values: CaseFormValues): CaseFormValues {
  if (showsClosing(model, values.status)) return values;
  return { ...values, closed_on: '', closing_reason: '' };
}

/** The names of the form's fields that differ from the case as it was read, as the form names them. */
export function changedFields(model: CaseFormModel, values: CaseFormValues): string[] {
  const before = toFormValues(model);
  const after = effective(model, values);
  const attributes = caseFormAttributes.filter(
    (name) => !isUnexpected(model, name) && sent(after[name]) !== sent(before[name]),
  );
  const custom = changedCustomFields(
    model.customFields,
    model.original?.attributes.custom_fields ?? {},
    values.custom,
  ).map(({ index }) => `custom.${index}`);
  const ids = (list: CaseFormValues['assignees']) =>
    JSON.stringify(list.map(({ id }) => id).sort());
  const hasOtherAssignees =
    canEditAssignees(model) && ids(before.assignees) !== ids(values.assignees);
  return [...attributes, ...(hasOtherAssignees ? ['assignees'] : []), ...custom];
}

/**
 * What a save sends: what changed and nothing else; on create nothing empty. The other custom fields go
 * along as they were read. Empty where there is nothing to send.
 */
export function toChanges(model: CaseFormModel, values: CaseFormValues): ResourceChanges {
  const changed = new Set(changedFields(model, values));
  const after = effective(model, values);
  const attributes: Record<string, unknown> = {};
  for (const name of caseFormAttributes) {
    if (changed.has(name)) attributes[name] = sent(after[name]) || null;
  }
  const customChanges = changedCustomFields(
    model.customFields,
    model.original?.attributes.custom_fields ?? {},
    values.custom,
  );
  if (customChanges.length > 0) {
    attributes.custom_fields = withCustomChanges(
      model.original?.attributes.custom_fields ?? {},
      customChanges,
    );
  }
  return {
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(changed.has('assignees')
      ? { relationships: { assignees: values.assignees.map(({ id }) => ({ type: 'users', id })) } }
      : {}),
  };
}

/** Whether there is nothing to send. */
export function isEmptyChange({ attributes, relationships }: ResourceChanges): boolean {
  return !attributes && !relationships;
}

/** The form's schema: what can be told before the server is asked. Messages are as people read them. */
export function caseFormSchema(model: CaseFormModel) {
  const words = messages.caseForm.errors;
  return caseFormShape.check(
    z.superRefine((values, context) => {
      const complain = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      const after = effective(model, values);
      for (const name of caseFormAttributes) {
        if (isUnexpected(model, name)) continue;
        const text = sent(after[name]);
        const isDate = name === 'opened_on' || name === 'closed_on';
        if (text === '' && isRequiredNow(model, name, values.status)) complain([name], words[name]);
        if (isDate && text !== '' && !parseCalendarDate(text)) complain([name], words.notADate);
      }
      model.customFields.forEach((field, index) => {
        const problem = checkCustomValue(field, values.custom[index]);
        if (problem === 'missing') complain(['custom', index], words.missing);
        else if (problem) complain(['custom', index], words[problem]);
      });
    }),
  );
}

/** Whether the form itself asks for an attribute. What an agency requires beyond that, its server tells. */
export function isRequiredNow(
  model: CaseFormModel,
  name: CaseFormAttribute,
  status: string,
): boolean {
  if (name === 'closed_on' || name === 'closing_reason') {
    return isClosing(model, status) || (showsClosing(model, status) && hadValue(model, name));
  }
  return contractRequires.includes(name);
}

const hadValue = ({ original }: CaseFormModel, name: CaseFormAttribute) =>
  !!original?.attributes[name];

/** Where an error of the server belongs in the form. */
export interface CaseErrorPlace {
  /** The form's field, or null where the form shows none. */
  field: string | null;
  /** How the record names it: `county`, `custom_fields.pets`. Required fields are learned by it. */
  member: string;
}

/** The place that a `source.pointer` names; null where it names none in the record. */
export function placeOfPointer(
  model: CaseFormModel,
  pointer: string,
  status: string,
): CaseErrorPlace | null {
  const [group, name, key] = memberOfPointer(pointer) ?? [];
  if (!name) return null;
  if (group === 'relationships') {
    const isShown = name === 'assignees' && canEditAssignees(model);
    return { field: isShown ? name : null, member: name };
  }
  if (group !== 'attributes') return null;
  if (name === 'custom_fields' && key !== undefined) {
    const index = model.customFields.findIndex((field) => field.key === key);
    return { field: index < 0 ? null : `custom.${index}`, member: `custom_fields.${key}` };
  }
  const attribute = caseFormAttributes.find((known) => known === name);
  const isClosingField = attribute === 'closed_on' || attribute === 'closing_reason';
  const isShown =
    attribute !== undefined &&
    !isUnexpected(model, attribute) &&
    (!isClosingField || showsClosing(model, status));
  return { field: isShown ? attribute : null, member: name };
}

/** The members that errors of the server call required, to be learned for this environment. */
export function requiredMembersOf(
  model: CaseFormModel,
  errors: readonly ErrorObject[],
  status: string,
): string[] {
  return errors.flatMap((error) => {
    const place = error.pointer ? placeOfPointer(model, error.pointer, status) : null;
    // What only a closed case needs is not required of every case.
    const isOfClosing = place?.member === 'closed_on' || place?.member === 'closing_reason';
    return place && !isOfClosing && isRequiredError(error) ? [place.member] : [];
  });
}
