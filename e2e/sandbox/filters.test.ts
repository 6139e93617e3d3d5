import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkageOf, type TestResource, TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
let all: TestResource[];
beforeAll(async () => {
  sandbox = await TestSandbox.start();
  const pages = [1, 2].map((n) => sandbox.get(`/cases/cases?page[size]=100&page[number]=${n}`));
  all = (await Promise.all(pages)).flatMap(({ resources }) => resources);
});
afterAll(() => sandbox.stop());

type Attributes = Record<string, unknown> & { custom_fields: Record<string, unknown> | null };

/** Each filter beside the same question in plain code. */
const filters: [query: string, matches: (attributes: Attributes) => boolean][] = [
  ['filter[status]=Open', ({ status }) => status === 'Open'],
  ['filter[status]=open', () => false],
  ['filter[status][not_eq]=Closed', ({ status }) => status !== 'Closed'],
  ['filter[county][not_eq]=York Region, ON', ({ county }) => county !== 'York Region, ON'],
  [
    'filter[county][in]="Cook County, IL","Harris County, TX"',
    ({ county }) => ['Cook County, IL', 'Harris County, TX'].includes(String(county)),
  ],
  ['filter[status][in]=Open,Pending', ({ status }) => ['Open', 'Pending'].includes(String(status))],
  ['filter[county][null]=true', ({ county }) => county === null],
  ['filter[county][null]=false', ({ county }) => county !== null],
  ['filter[name][contains]=O', ({ name }) => /o/i.test(String(name))],
  ['filter[opened_on][gte]=2025-01-01', ({ opened_on }) => String(opened_on ?? '') >= '2025-01-01'],
  [
    'filter[opened_on][gte]=2024-01-01&filter[opened_on][lte]=2025-06-30',
    ({ opened_on }) =>
      opened_on !== null && String(opened_on) >= '2024-01-01' && String(opened_on) <= '2025-06-30',
  ],
  [
    'filter[updated_at][lte]=2025-12-31',
    ({ updated_at }) => String(updated_at).slice(0, 10) <= '2025-12-31',
  ],
  [
    'filter[custom_fields.householdSize][gte]=5',
    ({ custom_fields }) => Number(custom_fields?.householdSize) >= 5,
  ],
  [
    'filter[custom_fields.interpreterNeeded]=false',
    ({ custom_fields }) => custom_fields?.interpreterNeeded === false,
  ],
  [
    'filter[custom_fields.courtDate][null]=true',
    ({ custom_fields }) => custom_fields?.courtDate === undefined,
  ],
  [
    'filter[custom_fields.docketNumber][contains]=jv-1',
    ({ custom_fields }) => String(custom_fields?.docketNumber).startsWith('JV-1'),
  ],
];

test.each(filters)('%s', async (query, matches) => {
  const pages = [1, 2].map((n) =>
    sandbox.get(`/cases/cases?${query}&page[size]=100&page[number]=${n}`),
  );
  const found = (await Promise.all(pages)).flatMap(({ resources }) =>
    resources.map(({ id }) => id),
  );
  const expected = all.filter(({ attributes }) => matches(attributes as Attributes));
  expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

test.each([
  ['Шевченко', 'ШЕВЧ'],
  ['Ñáñez, José', 'ñÁÑ'],
  ['100% [sic] *?', '% [SIC] *?'],
  ['Straße', 'straß'],
  ["O'Brien", "o'b"],
])('contains finds %s by %s', async (name, text) => {
  const { id, links } = await sandbox.newCase({ name });
  const { resources } = await sandbox.get(
    `/cases/cases?page[size]=100&filter[name][contains]=${encodeURIComponent(text)}`,
  );
  await sandbox.as('admin', 'DELETE', links.self);
  expect(resources.map((resource) => resource.id)).toContain(id);
  const hasText = ({ attributes }: TestResource) =>
    String(attributes.name).toLowerCase().includes(text.toLowerCase());
  expect(resources).toHaveLength(all.filter(hasText).length + 1);
});

test('a case is found by its assignees, an involvement by its case and person', async () => {
  const ids = async (query: string) =>
    (await sandbox.get(`${query}&page[size]=100`)).resources.map(({ id }) => id).toSorted();
  const idsWhere = (matches: (assigneeIds: string[]) => boolean) =>
    all
      .filter((resource) => matches(linkageOf(resource, 'assignees').map(({ id }) => id)))
      .map(({ id }) => id)
      .toSorted();
  const [userId = ''] = all
    .flatMap((resource) => linkageOf(resource, 'assignees'))
    .map(({ id }) => id);
  expect(await ids(`/cases/cases?filter[assignees]=${userId}`)).toEqual(
    idsWhere((assignees) => assignees.includes(userId)),
  );
  expect(await ids('/cases/cases?filter[assignees][null]=true')).toEqual(
    idsWhere((assignees) => assignees.length === 0),
  );
  const [involvement] = (await sandbox.get('/cases/involvements?page[size]=1')).resources;
  const [caseId, personId] = ['case', 'person'].map((name) => linkageOf(involvement, name)[0]?.id);
  const query = `/cases/involvements?filter[case]=${caseId}&filter[person]=${personId}`;
  expect(await ids(query)).toEqual([involvement?.id]);
  expect(await ids(`/cases/cases?filter[involvements]=${involvement?.id}`)).toEqual([caseId]);
});
