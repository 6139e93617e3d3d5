import { customFieldsOf } from './customFields';
import type { Database, SqlFragment, SqlValue } from './database';
import { filterKinds, type ValueKind } from './filterValues';
import { type Parameter, refused } from './queryParameters';
import {
  attributeNamed,
  type RelationshipDefinition,
  type ResourceDefinition,
  relationshipNamed,
} from './resourceDefinition';
import { resources } from './resources';

const operators = ['eq', 'not_eq', 'contains', 'gte', 'lte', 'in', 'null'] as const;
type Operator = (typeof operators)[number];

const maxListed = 100;

/** What a filter compares: an SQL expression and the kind of its values. */
interface Subject {
  expression: SqlFragment;
  kind: ValueKind;
}

/** The conditions of `filter[...]`. Throws 400 on an unknown member, operator or value. Source: CASEBOOK.md, 2.1. */
export function readFilters(
  database: Database,
  definition: ResourceDefinition,
  parameters: Parameter[],
): SqlFragment[] {
  return parameters.map((parameter) => {
    const [member = '', operatorName, ...deeper] = parameter.path;
    const operator = operatorName === undefined ? 'eq' : operatorNamed(operatorName);
    if (!operator || operatorName === 'eq' || deeper.length > 0) {
      throw refused(
        parameter.name,
        `There is no filter operator ${parameter.path.slice(1).join('.')}.`,
      );
    }
    const relationship = relationshipNamed(definition, member);
    if (relationship && relationship.kind !== 'one') {
      return toManyCondition(definition, relationship, operator, parameter);
    }
    const subject = findSubject(database, definition, member);
    if (!subject) {
      throw refused(parameter.name, `${definition.type} cannot be filtered by ${member}.`);
    }
    return condition(subject, operator, parameter);
  });
}

function operatorNamed(name: string): Operator | undefined {
  return operators.find((operator) => operator === name);
}

function findSubject(
  database: Database,
  definition: ResourceDefinition,
  member: string,
): Subject | undefined {
  const { type } = definition;
  if (member === 'id') return column(`${type}.id`, 'id');
  const relationship = relationshipNamed(definition, member);
  if (relationship?.kind === 'one') return column(`${type}.${relationship.column}`, 'id');
  const attribute = attributeNamed(definition, member);
  if (attribute && attribute.kind !== 'customFields') {
    return column(`${type}.${member}`, attribute.kind);
  }
  if (!member.startsWith('custom_fields.') || !attributeNamed(definition, 'custom_fields')) return;
  const key = member.slice('custom_fields.'.length);
  const customField = customFieldsOf(database, type).get(key);
  return (
    customField && {
      expression: {
        sql: `json_extract(${type}.custom_fields, ?)`,
        parameters: [`$."${customField.name}"`],
      },
      kind: customField.field_type === 'enum' ? 'id' : customField.field_type,
    }
  );
}

function column(sql: string, kind: ValueKind): Subject {
  return { expression: { sql, parameters: [] }, kind };
}

function condition({ expression, kind }: Subject, operator: Operator, parameter: Parameter) {
  const read = (text: string): SqlValue => {
    const value = filterKinds[kind].read(text, operator);
    if (value === undefined) {
      throw refused(parameter.name, `"${text}" is not ${filterKinds[kind].noun}.`);
    }
    return value;
  };
  const compare = (comparison: string, ...values: SqlValue[]): SqlFragment => ({
    sql: `${expression.sql} ${comparison}`,
    parameters: [...expression.parameters, ...values],
  });
  switch (operator) {
    case 'eq':
      return compare('= ?', read(parameter.value));
    case 'not_eq':
      return compare('IS NOT ?', read(parameter.value));
    case 'gte':
      return compare('>= ?', read(parameter.value));
    case 'lte':
      return compare('<= ?', read(parameter.value));
    case 'in': {
      const values = listOf(parameter).map(read);
      return compare(`IN (${values.map(() => '?').join(', ')})`, ...values);
    }
    case 'null':
      return compare(wantsNull(parameter) ? 'IS NULL' : 'IS NOT NULL');
    case 'contains':
      if (!filterKinds[kind].isText) {
        throw refused(
          parameter.name,
          `contains works on text only, and this is ${filterKinds[kind].noun}.`,
        );
      }
      return compare('GLOB ?', containsPattern(parameter.value));
  }
}

/**
 * GLOB, with a class for each letter, ignores case in every script; SQLite's LIKE does so for ASCII alone.
 */
function containsPattern(text: string): string {
  const classes = [...text].map((character) => {
    const variants = [character.toLowerCase(), character.toUpperCase()].filter(
      (variant) => [...variant].length === 1,
    );
    const distinct = [...new Set([character, ...variants])].join('');
    return distinct.length > character.length || '*?['.includes(character)
      ? `[${distinct}]`
      : character;
  });
  return `*${classes.join('')}*`;
}

function toManyCondition(
  { type }: ResourceDefinition,
  relationship: Exclude<RelationshipDefinition, { kind: 'one' }>,
  operator: Operator,
  parameter: Parameter,
): SqlFragment {
  const [own, other, from] =
    relationship.kind === 'linked'
      ? [relationship.ownColumn, relationship.otherColumn, relationship.table]
      : [relationship.column, 'id', `${resources[relationship.to].type} AS related`];
  const alive = relationship.kind === 'owned' ? ' AND related.deleted_at IS NULL' : '';
  const holders = (test: string) =>
    `(SELECT ${own} FROM ${from} WHERE ${own} IS NOT NULL${alive}${test})`;
  switch (operator) {
    case 'eq':
      return {
        sql: `${type}.id IN ${holders(` AND ${other} = ?`)}`,
        parameters: [parameter.value],
      };
    case 'not_eq':
      return {
        sql: `${type}.id NOT IN ${holders(` AND ${other} = ?`)}`,
        parameters: [parameter.value],
      };
    case 'in': {
      const values = listOf(parameter);
      return {
        sql: `${type}.id IN ${holders(` AND ${other} IN (${values.map(() => '?').join(', ')})`)}`,
        parameters: values,
      };
    }
    case 'null': {
      const anyHeld = `EXISTS (SELECT 1 FROM ${from} WHERE ${own} = ${type}.id${alive})`;
      return { sql: wantsNull(parameter) ? `NOT ${anyHeld}` : anyHeld, parameters: [] };
    }
    default:
      throw refused(parameter.name, `A relationship cannot be filtered with ${operator}.`);
  }
}

/** The values between the commas; one in double quotes may hold commas, and a quote doubled (RFC 4180). */
function listOf({ name, value }: Parameter): string[] {
  const values = [...value.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  if (values.length > maxListed)
    throw refused(name, `${name} takes ${maxListed} values at the most.`);
  return values;
}

function wantsNull({ name, value }: Parameter): boolean {
  if (value !== 'true' && value !== 'false') throw refused(name, `${name} is true or false.`);
  return value === 'true';
}
