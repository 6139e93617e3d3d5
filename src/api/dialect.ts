import { z } from '../lib/zod';

/** Our own names of the resource types. The dialect says what a server calls them. */
const resourceTypes = [
  'cases',
  'involvements',
  'goals',
  'people',
  'users',
  'custom_fields',
  'custom_field_options',
  'field_values',
] as const;

export type ResourceType = (typeof resourceTypes)[number];

const text = z.string();
const pathSchema = z.string().check(z.startsWith('/'));
const templateSchema = z.string().check(z.includes('{field}'));

const endpoint = (path: string, type: string) =>
  z.prefault(
    z.strictObject({ path: z._default(pathSchema, path), type: z._default(text, type) }),
    {},
  );

const operator = (template: string) => z._default(templateSchema, template);

/**
 * How one server spells what JSON:API leaves open. Every assumption of CASEBOOK.md part 2 that
 * the client makes about a server stands here, so that configuration can correct it without a rebuild.
 * Strict, so that a misspelt correction is told instead of ignored.
 */
export const dialectSchema = z.prefault(
  z.strictObject({
    /** `number`: `page[number]` from 1 and `page[size]`; `offset`: `page[offset]` and `page[limit]`. */
    paging: z._default(z.enum(['number', 'offset']), 'number'),
    /** The largest page size that the server accepts. */
    maxPageSize: z._default(z.int().check(z.positive()), 100),
    /** Members of the top-level `meta` that may hold the total, tried in order. */
    totalMembers: z._default(z.array(z.string()), ['record_count', 'total']),
    /** Whether `sort` takes several fields, separated by commas. */
    hasMultiSort: z._default(z.boolean(), true),
    /** Query parameter of each filter operator; `{field}` stands for the field's name. */
    filters: z.prefault(
      z.strictObject({
        eq: operator('filter[{field}]'),
        not_eq: operator('filter[{field}][not_eq]'),
        contains: operator('filter[{field}][contains]'),
        gte: operator('filter[{field}][gte]'),
        lte: operator('filter[{field}][lte]'),
        in: operator('filter[{field}][in]'),
        null: operator('filter[{field}][null]'),
      }),
      {},
    ),
    /** Whether a value of the operator `in` that holds a comma is put in double quotes. */
    hasQuotedLists: z._default(z.boolean(), true),
    /** The field name that filters by a custom field; `{name}` stands for its key. */
    customFieldFilter: z._default(z.string().check(z.includes('{name}')), 'custom_fields.{name}'),
    /** Values of the attribute `status` that mean a closed and a pending case. */
    closedStatuses: z._default(z.array(z.string()), ['Closed']),
    pendingStatuses: z._default(z.array(z.string()), ['Pending', 'On hold']),
    resources: z.prefault(
      z.strictObject({
        cases: endpoint('/cases/cases', 'cases'),
        involvements: endpoint('/cases/involvements', 'involvements'),
        goals: endpoint('/cases/goals', 'goals'),
        people: endpoint('/people/people', 'people'),
        users: endpoint('/memberships/users', 'users'),
        custom_fields: endpoint('/cases/custom_fields', 'custom_fields'),
        custom_field_options: endpoint('/cases/custom_field_options', 'custom_field_options'),
        field_values: endpoint('/cases/field_values', 'field_values'),
      }),
      {},
    ),
  }),
  {},
);

export type Dialect = z.infer<typeof dialectSchema>;
export type FilterOperator = keyof Dialect['filters'];

/** Our name of a wire type, or the wire's own where we know none. */
export function ownType(dialect: Dialect, wireType: string): string {
  return resourceTypes.find((type) => dialect.resources[type].type === wireType) ?? wireType;
}
