import { isCalendarDate } from './calendarDate';
import type { SqlValue } from './database';
import type { AttributeDefinition } from './resourceDefinition';

/** The kinds of values that a filter can compare. */
export type ValueKind = Exclude<AttributeDefinition['kind'], 'customFields'> | 'id';

interface FilterKind {
  /** For an error message: "X is not <noun>". */
  noun: string;
  isText: boolean;
  /** The value to compare with, or undefined where `text` is none of this kind. */
  read: (text: string, operator: string) => SqlValue | undefined;
}

const text: FilterKind = { noun: 'a text', isText: true, read: (value) => value };

/** How each kind of value is written in a filter. */
export const filterKinds: Readonly<Record<ValueKind, FilterKind>> = {
  string: text,
  text,
  choice: text,
  fieldValue: text,
  id: { noun: 'an id', isText: false, read: (value) => value },
  date: {
    noun: 'a date (YYYY-MM-DD)',
    isText: false,
    read: (value) => (isCalendarDate(value) ? value : undefined),
  },
  time: { noun: 'a time (ISO 8601) or a date', isText: false, read: readTime },
  number: {
    noun: 'a number',
    isText: false,
    read: (value) => {
      const number = Number(value);
      return value.trim() !== '' && Number.isFinite(number) ? number : undefined;
    },
  },
  boolean: {
    noun: 'true or false',
    isText: false,
    read: (value) => (value === 'true' ? 1 : value === 'false' ? 0 : undefined),
  },
};

/** A date alone stands for the whole day: its first moment, or for "up to" its last. */
function readTime(value: string, operator: string): string | undefined {
  if (isCalendarDate(value))
    return `${value}${operator === 'lte' ? 'T23:59:59.999Z' : 'T00:00:00.000Z'}`;
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value);
  const time = isTime ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
