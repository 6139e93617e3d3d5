/** Columns that can stand beside the name, in the order in which they stand. */
export const builtInColumns = [
  'status',
  'case_type',
  'county',
  'assignees',
  'opened_on',
  'closed_on',
  'closing_reason',
  'legacy_id',
  'updated_at',
  'last_updated_by',
  'created_at',
  'created_by',
] as const;
export type BuiltInColumn = (typeof builtInColumns)[number];

/** A column beside the name: one of ours, or a custom field by its key. */
export type CaseColumn = BuiltInColumn | `custom_fields.${string}`;

/** The columns of a list that nobody has changed. */
export const defaultColumns: readonly CaseColumn[] = [
  'status',
  'case_type',
  'county',
  'assignees',
  'opened_on',
  'updated_at',
];

const customPrefix = 'custom_fields.';

const isBuiltIn = (text: string): text is BuiltInColumn =>
  (builtInColumns as readonly string[]).includes(text);

/** The column that a text names, or null. */
export function parseColumn(text: string): CaseColumn | null {
  if (isBuiltIn(text)) return text;
  const isCustom = text.startsWith(customPrefix) && text.length > customPrefix.length;
  return isCustom ? (text as CaseColumn) : null;
}

/** The column of a custom field. */
export function customColumn(key: string): CaseColumn {
  return `${customPrefix}${key}`;
}

/** The key of the custom field that a column shows, or null for a column of ours. */
export function customKeyOf(column: CaseColumn): string | null {
  return isBuiltIn(column) ? null : column.slice(customPrefix.length);
}

/** Ours in their own order, then custom fields in the order given; each once. */
export function inColumnOrder(columns: readonly CaseColumn[]): CaseColumn[] {
  const unique = [...new Set(columns)];
  return [
    ...builtInColumns.filter((column) => unique.includes(column)),
    ...unique.filter((column) => !isBuiltIn(column)),
  ];
}

/** Attributes that a server sorts by. Relationships and custom fields are not among them. */
export const sortableFields = [
  'name',
  ...builtInColumns.filter((column) => column !== 'assignees'),
] as const;
export type SortableField = (typeof sortableFields)[number];

/** Whether the head of a column sorts. */
export function isSortable(field: string): field is SortableField {
  return (sortableFields as readonly string[]).includes(field);
}
