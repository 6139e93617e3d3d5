import { type CalendarDate, daysBetween, parseCalendarDate } from '../../../lib/calendarDate';
import * as messages from '../../../messages/messages';

/** Whole months from `from` to `to`, as people count them: the 31st to the 30th is not yet one. */
function monthsBetween(from: Date, to: Date): number {
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

/** A span of days in words: days up to two months, then months, from two years on years and months. */
function durationText(from: CalendarDate, to: CalendarDate): string | null {
  const words = messages.caseDetail;
  const start = parseCalendarDate(from);
  const end = parseCalendarDate(to);
  const days = daysBetween(from, to);
  if (!start || !end || days === null) return null;
  const months = monthsBetween(start, end);
  if (months < 2) return words.days({ count: days });
  if (months < 24) return words.months({ count: months });
  const years = words.years({ count: Math.floor(months / 12) });
  if (months % 12 === 0) return years;
  return words.yearsAndMonths({ years, months: words.months({ count: months % 12 }) });
}

/** How long a case has been, or was, open. Null where its dates do not tell. */
export function caseAge(
  { opened_on, closed_on }: { opened_on?: string | null; closed_on?: string | null },
  on: CalendarDate,
): string | null {
  const words = messages.caseDetail;
  if (!opened_on) return null;
  if (opened_on > on) {
    const wait = durationText(on, opened_on);
    return wait && words.opensIn({ duration: wait });
  }
  const end = closed_on ?? on;
  if (end < opened_on) return null;
  const duration = durationText(opened_on, end);
  if (!duration) return null;
  return closed_on ? words.wasOpenFor({ duration }) : words.openFor({ duration });
}
