import type { Attributes, Linkages, Resource, SandboxApi } from './sandboxApi';

let count = 0;

/** A name that no other record of this worker's sandbox has: `Rivera family 12`. */
export function uniqueName(name: string): string {
  count += 1;
  return `${name} ${count}`;
}

/** A valid open case. Give it `assignees` to let the Worker see it. */
export async function newCase(
  api: SandboxApi,
  attributes: Attributes = {},
  linkages: Linkages = {},
): Promise<Resource> {
  const valid = {
    name: uniqueName('Test family'),
    case_type: 'Family preservation',
    status: 'Open',
    opened_on: '2026-01-10',
    custom_fields: { referralSource: await optionId(api, 'referralSource', 'School') },
  };
  return api.post('cases', { ...valid, ...attributes }, linkages);
}

/** A closed case: it refuses new goals and involvements. */
export function newClosedCase(api: SandboxApi, attributes: Attributes = {}): Promise<Resource> {
  return newCase(api, {
    status: 'Closed',
    closed_on: '2026-02-20',
    closing_reason: 'Goals achieved',
    ...attributes,
  });
}

export function newPerson(api: SandboxApi, attributes: Attributes = {}): Promise<Resource> {
  return api.post('people', {
    first_name: 'Noor',
    last_name: uniqueName('Tester'),
    ...attributes,
  });
}

/** Puts a person into a case; a new person unless one is given. */
export async function newInvolvement(
  api: SandboxApi,
  caseResource: Resource,
  attributes: Attributes = {},
  person?: Resource,
): Promise<Resource> {
  const valid = { role: 'Child', involvement_type: 'Client', effective_date: '2026-01-15' };
  return api.post(
    'involvements',
    { ...valid, ...attributes },
    { case: identifierOf(caseResource), person: identifierOf(person ?? (await newPerson(api))) },
  );
}

export function newGoal(
  api: SandboxApi,
  caseResource: Resource,
  attributes: Attributes = {},
): Promise<Resource> {
  const valid = { description: uniqueName('Find housing'), status: 'in_progress' };
  return api.post('goals', { ...valid, ...attributes }, { case: identifierOf(caseResource) });
}

/** The id of a user by name. The Worker application works for `Dana Whitfield`. */
export async function userNamed(api: SandboxApi, name: string): Promise<Resource> {
  const [user] = await api.list('users', { 'filter[name]': name });
  if (!user) throw new Error(`There is no user ${name}.`);
  return user;
}

/** The id of an option of a dropdown: that is what the custom field holds. */
async function optionId(api: SandboxApi, field: string, label: string): Promise<string> {
  const { included = [] } = await api.getDocument<Resource[]>('/cases/custom_fields', {
    'filter[name]': field,
    include: 'options',
  });
  const option = included.find(({ attributes }) => attributes.label === label);
  if (!option) throw new Error(`The custom field ${field} has no option ${label}.`);
  return option.id;
}

/** Linkage to a resource. */
export function identifierOf({ type, id }: Resource): { type: string; id: string } {
  return { type, id };
}

/** `count` cases whose names share a word that no other test uses. */
export async function family(
  api: SandboxApi,
  count: number,
): Promise<{ word: string; cases: Resource[] }> {
  const word = uniqueName('Orchard').replace(' ', '');
  const cases: Resource[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = String(index + 1).padStart(2, '0');
    cases.push(await newCase(api, { name: `${word} ${place}` }));
  }
  return { word, cases };
}
