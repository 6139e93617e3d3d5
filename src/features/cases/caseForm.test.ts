import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Related } from '../../api/document';
import type { ResourceChanges } from '../../api/requestData';
import { buildCustomField, buildCustomFieldOption } from '../reference/buildCustomField';
import { type CustomFormValue, customValueOf } from '../reference/customFieldForm';
import { type User, userSchema } from '../reference/userSchema';
import {
  type CaseFormModel,
  type CaseFormValues,
  caseFormAttributes,
  caseFormModel,
  caseFormSchema,
  changedFields,
  placeOfPointer,
  requiredMembersOf,
  showsClosing,
  toChanges,
  toFormValues,
} from './caseForm';
import { type Case, caseSchema } from './caseSchema';

const definitions = {
  customFields: [
    buildCustomField({ id: 'f1', name: 'homeLanguage', field_type: 'enum' }),
    buildCustomField({ id: 'f2', name: 'pets', label: 'Pets', field_type: 'text' }),
    buildCustomField({ id: 'f3', name: 'children', field_type: 'number' }),
    buildCustomField({ id: 'f4', name: 'courtDate', field_type: 'date' }),
    buildCustomField({ id: 'f5', name: 'hasInterpreter', field_type: 'boolean' }),
    buildCustomField({ id: 'f6', name: '__proto__', field_type: 'text' }),
    buildCustomField({ id: 'f7', name: 'constructor', field_type: 'text' }),
    buildCustomField({ id: 'f8', name: 'oldNotes', field_type: 'text', archived: true }),
  ],
  options: [buildCustomFieldOption({ id: 'english', fieldId: 'f1' })],
};
const closed = ['Closed'];

function buildCase(attributes: Record<string, unknown> = {}): Case {
  return caseSchema.parse({
    type: 'cases',
    id: 'case-1',
    attributes: { name: 'Rivera', case_type: 'Kinship', status: 'Open', ...attributes },
  });
}

const user = (id: string) =>
  userSchema.parse({ type: 'users', id, attributes: { name: `User ${id}` } });
const loaded = (...ids: string[]): Related<User> => ({
  isLoaded: true,
  resources: ids.map(user),
  missing: [],
});
const notLoaded: Related<User> = { isLoaded: false, resources: [], missing: [] };

const editModel = (attributes: Record<string, unknown> = {}, assignees = loaded('u1')) =>
  caseFormModel({ caseResource: buildCase(attributes), assignees }, definitions, closed);
const newModel = () => caseFormModel(null, definitions, closed);

/** A server that takes a PATCH as JSON:API says, and replaces `custom_fields` whole. */
function apply(model: CaseFormModel, changes: ResourceChanges): CaseFormModel {
  const wire = JSON.parse(JSON.stringify(changes)) as ResourceChanges;
  const before = Object.entries(model.original?.attributes ?? {});
  const attributes = Object.fromEntries([...before, ...Object.entries(wire.attributes ?? {})]);
  const linkage = wire.relationships?.assignees as { id: string }[] | undefined;
  const assignees = linkage
    ? loaded(...linkage.map(({ id }) => id))
    : (model.assignees ?? loaded());
  return caseFormModel({ caseResource: buildCase(attributes), assignees }, definitions, closed);
}

/** What the form means, without what makes no difference: space around text, a number as text. */
function meaning(model: CaseFormModel, values: CaseFormValues) {
  const isOpen = !showsClosing(model, values.status);
  return {
    attributes: caseFormAttributes.map((name) =>
      isOpen && (name === 'closed_on' || name === 'closing_reason')
        ? ''
        : values[name].trim().replaceAll('\r\n', '\n'),
    ),
    assignees: values.assignees.map(({ id }) => id).sort(),
    custom: model.customFields.map(({ type }, index) => customValueOf(type, values.custom[index])),
  };
}

const date = fc.constantFrom('', '2026-01-05', '2026-02-28');
const text = fc.oneof(fc.constant(''), fc.string(), fc.constant(' a\r\nb '));
const customValues: fc.Arbitrary<CustomFormValue[]> = fc.tuple(
  fc.constantFrom('', 'english'),
  text,
  fc.oneof(fc.constant(''), fc.integer(), fc.constantFrom('7', ' 12.5 ')),
  date,
  fc.constantFrom(true, false, null),
  text,
  text,
);
const formValues: fc.Arbitrary<CaseFormValues> = fc.record({
  name: text.filter((it) => it.trim() !== ''),
  case_type: fc.constantFrom('Kinship', 'Adoption'),
  status: fc.constantFrom('Open', 'Closed', 'Pending'),
  closed_on: date,
  closing_reason: fc.constantFrom('', 'Reunified'),
  opened_on: date,
  county: text,
  legacy_id: text,
  summary: text,
  assignees: fc
    .uniqueArray(fc.constantFrom('u1', 'u2', 'u3'))
    .map((ids) => ids.map((id) => ({ id, label: id }))),
  custom: customValues,
});
const caseAttributes = fc.record(
  {
    status: fc.constantFrom('Open', 'Closed'),
    closed_on: fc.constantFrom(null, '2026-01-05'),
    closing_reason: fc.constantFrom(null, 'Moved'),
    county: fc.oneof(fc.constant(null), fc.string()),
    summary: fc.oneof(fc.constant(null), fc.string()),
    custom_fields: fc.oneof(
      fc.constant(null),
      fc
        .constantFrom(
          '{"pets":"Two dogs","children":0,"madeUp":{"deep":[1]}}',
          '{"__proto__":"mine","constructor":"yours","oldNotes":"kept"}',
          '{"homeLanguage":"english","hasInterpreter":false,"courtDate":"2026-03-01"}',
        )
        .map((json) => JSON.parse(json)),
    ),
  },
  { requiredKeys: [] },
);

test('applying the changes to the case gives what the form showed', () => {
  fc.assert(
    fc.property(caseAttributes, formValues, (attributes, values) => {
      const model = editModel(attributes);
      const after = apply(model, toChanges(model, values));
      const was = meaning(model, values);
      expect(meaning(after, toFormValues(after))).toEqual(was);
    }),
  );
});

test('a form without a change gives nothing to send', () => {
  fc.assert(
    fc.property(caseAttributes, (attributes) => {
      const model = editModel(attributes);
      expect(toChanges(model, toFormValues(model))).toEqual({});
      expect(changedFields(model, toFormValues(model))).toEqual([]);
    }),
  );
  expect(toChanges(newModel(), toFormValues(newModel()))).toEqual({});
});

test('every change counts as one, and only changed members are sent', () => {
  fc.assert(
    fc.property(caseAttributes, formValues, (attributes, values) => {
      const model = editModel(attributes);
      const { attributes: sent = {}, relationships = {} } = toChanges(model, values);
      const names = changedFields(model, values).map((name) =>
        name.replace(/^custom\..*/, 'custom_fields'),
      );
      expect([...Object.keys(sent), ...Object.keys(relationships)].sort()).toEqual(
        [...new Set(names)].sort(),
      );
    }),
  );
});

test('a create carries nothing empty', () => {
  const isEmpty = (value: unknown) =>
    value === null ||
    value === '' ||
    value === undefined ||
    (Array.isArray(value) && !value.length);
  fc.assert(
    fc.property(formValues, (values) => {
      const { attributes = {}, relationships = {} } = toChanges(newModel(), values);
      const custom = (attributes.custom_fields ?? {}) as object;
      const all = [
        ...Object.values(attributes),
        ...Object.values(relationships),
        ...Object.values(custom),
      ];
      expect(all.filter(isEmpty)).toEqual([]);
      if ('custom_fields' in attributes) expect(Object.keys(custom)).not.toEqual([]);
    }),
  );
});

test('custom fields that the form does not know survive a change of another', () => {
  const read = JSON.parse(
    '{"__proto__":{"a":1},"constructor":7,"madeUp":null,"x/y~z":[1],"oldNotes":"old","pets":"Two dogs"}',
  );
  const model = editModel({ custom_fields: read });
  const values = toFormValues(model);
  const index = model.customFields.findIndex(({ key }) => key === 'pets');
  values.custom[index] = '';
  const sent = JSON.parse(JSON.stringify(toChanges(model, values).attributes?.custom_fields));
  expect(Object.entries(sent)).toEqual([
    ...Object.entries(read).filter(([key]) => key !== 'pets'),
    ['pets', null],
  ]);
  expect(Object.getPrototypeOf(sent)).toBe(Object.prototype);
});

test('custom fields called like members of every object are read and written as any other', () => {
  const model = editModel({ custom_fields: JSON.parse('{"__proto__":"mine"}') });
  const values = toFormValues(model);
  expect(values.custom.slice(5)).toEqual(['mine', '']);
  values.custom[6] = 'yours';
  expect(JSON.stringify(toChanges(model, values))).toBe(
    '{"attributes":{"custom_fields":{"__proto__":"mine","constructor":"yours"}}}',
  );
});

test('a cleared attribute is sent as null', () => {
  const model = editModel({ county: 'Kings' });
  const values = { ...toFormValues(model), county: '  ' };
  expect(toChanges(model, values)).toEqual({ attributes: { county: null } });
});

test('reopening clears date and reason of closing', () => {
  const model = editModel({ status: 'Closed', closed_on: '2026-01-05', closing_reason: 'Moved' });
  const values = { ...toFormValues(model), status: 'Open' };
  expect(toChanges(model, values)).toEqual({
    attributes: { status: 'Open', closed_on: null, closing_reason: null },
  });
});

test('a closed status that we do not know keeps its date and reason', () => {
  const model = editModel({ status: 'Terminated', closed_on: '2026-01-05' });
  expect(showsClosing(model, 'Terminated')).toBe(true);
  const values = { ...toFormValues(model), name: 'Rivera family' };
  expect(toChanges(model, values)).toEqual({ attributes: { name: 'Rivera family' } });
});

test('closing asks for a date and a reason', () => {
  const model = editModel();
  const result = caseFormSchema(model).safeParse({ ...toFormValues(model), status: 'Closed' });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'closed_on',
    'closing_reason',
  ]);
});

test('a case that was closed without a reason can be edited otherwise', () => {
  const model = editModel({ status: 'Closed', closed_on: '2026-01-05' });
  const values = { ...toFormValues(model), name: 'Rivera family' };
  expect(caseFormSchema(model).safeParse(values).success).toBe(true);
});

test('assignees that were not loaded are never written', () => {
  const model = editModel({}, notLoaded);
  const values = { ...toFormValues(model), assignees: [{ id: 'u9', label: 'Nine' }] };
  expect(toChanges(model, values)).toEqual({});
});

test('linked assignees whose names were not loaded stay in the full linkage', () => {
  const assignees = { ...loaded('u1'), missing: [{ type: 'users', id: 'u2' }] };
  const model = editModel({}, assignees);
  const values = toFormValues(model);
  values.assignees = [...values.assignees, { id: 'u3', label: 'Three' }];
  expect(toChanges(model, values).relationships?.assignees).toEqual([
    { type: 'users', id: 'u1' },
    { type: 'users', id: 'u2' },
    { type: 'users', id: 'u3' },
  ]);
});

test('attributes of an unexpected type are neither asked for nor written', () => {
  const model = editModel({ name: 42, custom_fields: 'broken' });
  const values = toFormValues(model);
  expect(caseFormSchema(model).safeParse(values).success).toBe(true);
  expect(toChanges(model, { ...values, name: 'x', custom: [] })).toEqual({});
});

test('the form refuses in words what it can tell without the server', () => {
  const model = newModel();
  const values = { ...toFormValues(model), opened_on: '31 Feb', name: ' ' };
  values.custom[2] = 'many';
  values.custom[3] = 'soon';
  const paths = caseFormSchema(model)
    .safeParse(values)
    .error?.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual(['name', 'case_type', 'status', 'opened_on', 'custom.2', 'custom.3']);
});

test('a pointer finds its field, or the name of what the form does not show', () => {
  const model = editModel({ custom_fields: { oldNotes: 'x' } });
  const place = (pointer: string) => placeOfPointer(model, pointer, 'Open');
  expect(place('/data/attributes/county')).toEqual({ field: 'county', member: 'county' });
  expect(place('/data/attributes/custom_fields/pets')?.field).toBe('custom.1');
  expect(place('/data/attributes/custom_fields/__proto__')?.field).toBe('custom.5');
  expect(place('/data/relationships/assignees/data/0')?.field).toBe('assignees');
  expect(place('/data/attributes/closed_on')).toEqual({ field: null, member: 'closed_on' });
  expect(place('/data/attributes/custom_fields/oldNotes')?.field).toBeNull();
  expect(place('/data/attributes/toString')).toEqual({ field: null, member: 'toString' });
  expect(place('/data/attributes/risk_level')).toEqual({ field: null, member: 'risk_level' });
  expect(place('/meta')).toBeNull();
});

test('what the server calls required is learned by its name in the record', () => {
  const errors = [
    { code: 'required', pointer: '/data/attributes/county' },
    { code: 'required', pointer: '/data/attributes/custom_fields/pets' },
    { detail: 'assignees can’t be blank', pointer: '/data/relationships/assignees' },
    { code: 'invalid', pointer: '/data/attributes/status' },
    { detail: 'closed_on is required.', pointer: '/data/attributes/closed_on' },
    { code: 'required' },
  ];
  expect(requiredMembersOf(editModel(), errors, 'Open')).toEqual([
    'county',
    'custom_fields.pets',
    'assignees',
  ]);
});
