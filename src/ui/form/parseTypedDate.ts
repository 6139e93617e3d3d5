import { type CalendarDate, parseCalendarDate } from '../../lib/calendarDate';

const two = (value: number) => String(value).padStart(2, '0');

/** Month names of a language, short and long, as `plain` leaves them. */
function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const style of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      names.set(plain(format.format(Date.UTC(2024, month - 1, 1))), month);
    }
  }
  return names;
}

/** The month that a typed word means: a name, or at least three letters that begin one name only. */
function monthNamed(word: string, language: string): number | null {
  const names = monthNames(language);
  const exact = names.get(word);
  if (exact || word.length < 3) return exact ?? null;
  const begun = new Set(
    [...names].filter(([name]) => name.startsWith(word)).map(([, month]) => month),
  );
  const [month] = begun;
  return month && begun.size === 1 ? month : null;
}

const plain = (text: string) => text.toLowerCase().replaceAll('.', '').trim();

/**
 * The calendar date that a person typed, or null where it is none: `2026-03-12`, `12 Mar 2026`,
 * `March 12, 2026`, and all-number dates in the order of the language (`3/12/2026` in US English).
 */
export function parseTypedDate(text: string, language: string): CalendarDate | null {
  const typed = text.trim();
  if (parseCalendarDate(typed)) return typed;
  const make = (year: number, month: number, day: number) => {
    const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    return parseCalendarDate(date) ? date : null;
  };
  const numbers = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$/.exec(typed);
  if (numbers) {
    const [first, second, year] = numbers.slice(1).map(Number) as [number, number, number];
    return isMonthFirst(language) ? make(year, first, second) : make(year, second, first);
  }
  const words = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(?:(\d{1,2})(?:,\s*|\s+))?(\d{4})$/u.exec(
    typed,
  );
  const day = words?.[1] ?? words?.[3];
  if (!words || !day || (words[1] && words[3])) return null;
  const month = monthNamed(plain(words[2] ?? ''), language);
  return month ? make(Number(words[4]), month, Number(day)) : null;
}

function isMonthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language).formatToParts(Date.UTC(2024, 0, 31));
  return parts.find(({ type }) => type !== 'literal')?.type === 'month';
}
