/** A calendar date as the API writes it, `YYYY-MM-DD`, without a time zone. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight UTC of a calendar date, or null where the text is not a real date. */
export function parseCalendarDate(text: string): Date | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : date;
}

/** Today where the person is. */
export function today(now: Date = new Date()): CalendarDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. Null where one is not a date. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number | null {
  const start = parseCalendarDate(from);
  const end = parseCalendarDate(to);
  return start && end ? Math.round((end.getTime() - start.getTime()) / 86_400_000) : null;
}
