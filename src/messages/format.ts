import { parseCalendarDate } from '../lib/calendarDate';

let language = 'en-US';

/** Sets the language of every format, a BCP 47 tag. Called once, before the app mounts. */
export function setFormatLanguage(tag: string): void {
  language = tag;
  formats.clear();
}

/** The language of every format, a BCP 47 tag. */
export function formatLanguage(): string {
  return language;
}

/** Makes the formats of a list of records while nothing else is to do: the first use of each takes a while. */
export function prepareFormats(): void {
  plural(0, { other: '#' });
  formatDate('2000-01-01');
  formatTimeDate('2000-01-01T00:00:00Z');
}

type Format =
  | Intl.DateTimeFormat
  | Intl.NumberFormat
  | Intl.ListFormat
  | Intl.PluralRules
  | Intl.RelativeTimeFormat;
const formats = new Map<string, Format>();

/** Formats are costly to make and cheap to keep. */
function cached<T extends Format>(key: string, make: () => T): T {
  const known = formats.get(key);
  if (known) return known as T;
  const made = make();
  formats.set(key, made);
  return made;
}

/** English puts the day first only in some countries; with a month's name, any reader understands it. */
const dayFirstLanguage = () => (language.startsWith('en') ? 'en-GB' : language);

/** `12 Mar 2026`: day before month in every language, as a short month name cannot be misread. */
export function formatDate(date: string): string {
  const parsed = parseCalendarDate(date);
  if (!parsed) return date;
  const format = cached(
    'date',
    () =>
      new Intl.DateTimeFormat(dayFirstLanguage(), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
  return format.format(parsed);
}

/** The day of an ISO 8601 time where the person is, as `12 Mar 2026`; the text itself where it is no time. */
export function formatTimeDate(time: string): string {
  const parsed = new Date(time);
  if (Number.isNaN(parsed.getTime())) return time;
  const format = cached(
    'timeDate',
    () =>
      new Intl.DateTimeFormat(dayFirstLanguage(), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }),
  );
  return format.format(parsed);
}

/** An ISO 8601 time in full, with the person's time zone. */
export function formatExactTime(time: string): string {
  const parsed = new Date(time);
  if (Number.isNaN(parsed.getTime())) return time;
  const format = cached(
    'exact',
    () => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }),
  );
  return format.format(parsed);
}

/** The time of day of a moment, in ms since 1970, where the person is: `14:05`. */
export function formatClock(ms: number): string {
  const format = cached('clock', () => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
  return format.format(ms);
}

/** How long ago a moment was, both in ms since 1970, to the minute: `12 minutes ago`. */
export function formatAge(ms: number, nowMs: number): string {
  const format = cached('age', () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const minutes = Math.round((nowMs - ms) / 60_000);
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.round(minutes / 60), 'hour');
}

/** `12,400`. */
export function formatNumber(value: number): string {
  return cached(
    'number',
    () => new Intl.NumberFormat(language, { maximumFractionDigits: 6 }),
  ).format(value);
}

/** `A, B, and C`. */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return cached('list', () => new Intl.ListFormat(language, { type: 'conjunction' })).format(items);
}

/** `A, B, or C`. */
export function formatAlternatives(items: readonly string[]): string {
  return cached(
    'alternatives',
    () => new Intl.ListFormat(language, { type: 'disjunction' }),
  ).format(items);
}

/** Text in the order of the person's language. */
export function compareText(a: string, b: string): number {
  return a.localeCompare(b, language);
}

/** The form of a text that the language wants for `count`; `#` becomes the number. */
export function plural(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const rule = cached('plural', () => new Intl.PluralRules(language)).select(count);
  return (forms[rule] ?? forms.other).replaceAll('#', formatNumber(count));
}
