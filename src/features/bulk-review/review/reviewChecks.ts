import { type CalendarDate, daysBetween } from '../../../lib/calendarDate';
import type { CaseDocument } from '../../cases/caseDocument';
import { isOverdueGoal } from '../../goals/goalSchema';
import { involvementState } from '../../involvements/involvementSchema';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';

/** Limits that a reviewer sets. */
interface ReviewLimits {
  openMonths: number;
  quietDays: number;
}

export interface CheckContext {
  on: CalendarDate;
  limits: ReviewLimits;
  closedStatuses: readonly string[];
  /** Undefined while they are not known. */
  definitions: CustomFieldDefinitions | undefined;
}

/** What a check says: nothing to find, something found (with how many or how long), or that it cannot know. */
export type CheckResult = 'fine' | 'unknown' | { count: number };

type Check = (document: CaseDocument, context: CheckContext) => CheckResult;

const found = (count: number): CheckResult => (count > 0 ? { count } : 'fine');
const daysPerMonth = 30.44;

/**
 * What a reviewer looks for, in the order of the panel. Each is pure. What was not loaded is never taken
 * for "none".
 */
export const reviewChecks = {
  noGoal: ({ goals }) => {
    if (!goals.isLoaded) return 'unknown';
    return found(goals.resources.length + goals.missing.length === 0 ? 1 : 0);
  },
  noActiveInvolvement: ({ involvements }, { on }) => {
    if (!involvements.isLoaded || involvements.missing.length > 0) return 'unknown';
    const active = involvements.resources.filter((one) => involvementState(one, on) === 'active');
    return found(active.length === 0 ? 1 : 0);
  },
  overdueGoals: ({ goals }, { on }) => {
    if (!goals.isLoaded) return 'unknown';
    const overdue = goals.resources.filter((goal) => isOverdueGoal(goal, on)).length;
    return overdue === 0 && goals.missing.length > 0 ? 'unknown' : found(overdue);
  },
  openLong: (document, context) => {
    const { opened_on } = document.caseResource.attributes;
    if (isClosed(document, context)) return 'fine';
    const days = opened_on ? daysBetween(opened_on, context.on) : null;
    if (days === null) return 'unknown';
    const months = Math.floor(days / daysPerMonth);
    return months >= context.limits.openMonths ? { count: months } : 'fine';
  },
  quietLong: (document, context) => {
    if (isClosed(document, context)) return 'fine';
    const { updated_at } = document.caseResource.attributes;
    const days = updated_at ? daysBetween(updated_at.slice(0, 10), context.on) : null;
    if (days === null) return 'unknown';
    return days >= context.limits.quietDays ? { count: days } : 'fine';
  },
  closedIncomplete: (document, context) => {
    const { closed_on, closing_reason } = document.caseResource.attributes;
    return found(isClosed(document, context) && (!closed_on || !closing_reason) ? 1 : 0);
  },
  requiredEmpty: ({ caseResource }, { definitions }) => {
    if (!definitions || 'custom_fields' in caseResource.unexpected) return 'unknown';
    const values = new Map(Object.entries(caseResource.attributes.custom_fields ?? {}));
    const empty = definitions.customFields.filter(({ attributes }) => {
      const value = values.get(attributes.name ?? '');
      const isEmpty = value === undefined || value === null || value === '';
      return attributes.required === true && attributes.archived !== true && isEmpty;
    });
    return found(empty.length);
  },
  datesContradict: ({ caseResource, involvements, goals }) => {
    const { opened_on, closed_on } = caseResource.attributes;
    const isBackwards = (from?: string | null, to?: string | null) => !!from && !!to && to < from;
    const wrong = [
      isBackwards(opened_on, closed_on),
      ...involvements.resources.map(({ attributes }) =>
        isBackwards(attributes.effective_date, attributes.end_date),
      ),
      ...goals.resources.map(
        ({ attributes }) => attributes.status !== 'achieved' && !!attributes.achieved_on,
      ),
    ].filter(Boolean).length;
    return found(wrong);
  },
} satisfies Record<string, Check>;

export type CheckName = keyof typeof reviewChecks;
export const checkNames = Object.keys(reviewChecks) as CheckName[];

function isClosed({ caseResource }: CaseDocument, { closedStatuses }: CheckContext): boolean {
  return closedStatuses.includes(caseResource.attributes.status ?? '');
}
