import { formatAlternatives, formatNumber } from '../format';

/** What narrows the list of cases. */
export const caseFilters = {
  title: 'Filter cases',
  customFields: 'Custom fields',
  openedFrom: 'Opened from',
  openedTo: 'Opened to',
  closedFrom: 'Closed from',
  closedTo: 'Closed to',
  updatedFrom: 'Last updated from',
  updatedTo: 'Last updated to',
  addCondition: 'Add a condition',
  noCustomFields: 'This organization has no custom fields for cases.',
  conditionField: 'Field',
  conditionOperator: 'Condition',
  removeCondition: ({ place }: { place: number }) => `Remove condition ${formatNumber(place)}`,
  apply: 'Show cases',
  clear: 'Clear filters',
  clearAll: 'Clear all',
  active: 'Active filters',
  remove: ({ filter }: { filter: string }) => `Remove filter ${filter}`,
  invalidDate: 'This is not a date. Use a form such as 12 Mar 2026 or 2026-03-12.',
  endsBeforeStart: 'This is before the start of the range.',
  missingField: 'Choose a field, or remove this condition.',
  missingValue: 'Give a value, or remove this condition.',
  invalidNumber: 'This is not a number.',
  operators: {
    eq: 'is',
    contains: 'contains',
    gte: { number: 'is at least', date: 'is on or after' },
    lte: { number: 'is at most', date: 'is on or before' },
    set: 'has a value',
    empty: 'has no value',
  },
  oneOf: ({ label, values }: { label: string; values: readonly string[] }) =>
    `${label}: ${formatAlternatives(values)}`,
  range: ({ label, from, to }: { label: string; from: string | null; to: string | null }) => {
    if (from && to) return from === to ? `${label}: on ${from}` : `${label}: ${from} to ${to}`;
    return from ? `${label}: from ${from}` : `${label}: until ${to}`;
  },
  condition: ({ label, operator, value }: { label: string; operator: string; value: string }) =>
    value ? `${label} ${operator} ${value}` : `${label} ${operator}`,
  unknownUser: 'Name not loaded',
};
