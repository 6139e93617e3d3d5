import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { CaseListView, CustomCondition } from '../list/caseListView';
import { savedPartOf } from './viewKey';

/** What of a view may stay in the browser, and what may not. */
export interface KeepableView {
  view: CaseListView;
  leavesSearch: boolean;
  /** Keys of custom fields whose conditions are left out. */
  leavesConditionsOn: readonly string[];
}

/**
 * Takes away what may name a person: the search, and conditions on the text of a custom field. Where the
 * type of a field is not known, its value counts as text. Nothing kept in the browser may identify anyone.
 */
export function keepableView(
  view: CaseListView,
  definitions: CustomFieldDefinitions | undefined,
): KeepableView {
  const kept = view.filters.custom.filter((condition) => isKeepable(condition, definitions));
  const left = view.filters.custom.filter((condition) => !kept.includes(condition));
  return {
    view: savedPartOf({ ...view, filters: { ...view.filters, custom: kept } }),
    leavesSearch: view.search !== '',
    leavesConditionsOn: [...new Set(left.map(({ key }) => key))],
  };
}

/** Types whose values are days, figures, or choices that the agency configured. */
const namelessTypes: ReadonlySet<string> = new Set(['boolean', 'date', 'number', 'enum']);

function isKeepable(
  { key, operator }: CustomCondition,
  definitions: CustomFieldDefinitions | undefined,
): boolean {
  if (operator === 'null') return true;
  if (operator === 'contains') return false;
  const field = definitions?.customFields.find(({ attributes }) => attributes.name === key);
  return namelessTypes.has(field?.attributes.field_type ?? '');
}
