import { type Parameter, refused } from './queryParameters';
import { attributeNamed, type ResourceDefinition } from './resourceDefinition';

const maxFields = 5;

export interface SortField {
  column: string;
  descending: boolean;
}

/** Reads `sort`; the id comes last, so that equal values keep one order. Throws 400 on an unknown field. */
export function readSort(definition: ResourceDefinition, [parameter]: Parameter[]): SortField[] {
  const fields = (parameter?.value ?? definition.defaultSort).split(',').map((name) => ({
    column: name.replace(/^-/, ''),
    descending: name.startsWith('-'),
  }));
  if (parameter && fields.length > maxFields) {
    throw refused('sort', `sort takes ${maxFields} fields at the most.`);
  }
  for (const { column } of fields) {
    if (!isSortable(definition, column)) {
      throw refused('sort', `${definition.type} cannot be sorted by "${column}".`);
    }
  }
  return [...fields, { column: 'id', descending: fields.at(-1)?.descending ?? false }];
}

/** Values that are missing come last in both directions; `reversed` reads the same order from its end. */
export function orderBy(
  { type }: ResourceDefinition,
  fields: SortField[],
  reversed = false,
): string {
  const nulls = reversed ? 'NULLS FIRST' : 'NULLS LAST';
  return fields
    .map(({ column, descending }) => {
      const direction = descending === reversed ? 'ASC' : 'DESC';
      return `${type}.${column} ${direction} ${nulls}`;
    })
    .join(', ');
}

function isSortable(definition: ResourceDefinition, name: string): boolean {
  const attribute = attributeNamed(definition, name);
  return name === 'id' || (attribute !== undefined && attribute.kind !== 'customFields');
}
