import { today } from '../../../lib/calendarDate';
import { type CaseListView, defaultView, emptyFilters } from '../list/caseListView';

/** Views that everybody starts with. Their dates are worked out whenever they are opened. */
export const usualViewIds = ['untouched', 'closedThisMonth'] as const;
export type UsualViewId = (typeof usualViewIds)[number];

/** How long "untouched" is. */
export const untouchedForDays = 90;

/** What a usual view shows on the day that it is where the person is. */
export function usualView(id: UsualViewId, now: Date): CaseListView {
  switch (id) {
    case 'untouched': {
      const to = today(
        new Date(now.getFullYear(), now.getMonth(), now.getDate() - untouchedForDays),
      );
      const filters = { ...emptyFilters, status: ['Open'], updated_at: { from: null, to } };
      return { ...defaultView, filters, sort: [{ field: 'updated_at', direction: 'asc' }] };
    }
    case 'closedThisMonth': {
      const from = today(new Date(now.getFullYear(), now.getMonth(), 1));
      const to = today(new Date(now.getFullYear(), now.getMonth() + 1, 0));
      return {
        ...defaultView,
        filters: { ...emptyFilters, closed_on: { from, to } },
        sort: [{ field: 'closed_on', direction: 'desc' }],
        columns: ['status', 'case_type', 'county', 'assignees', 'closed_on', 'closing_reason'],
      };
    }
  }
}
