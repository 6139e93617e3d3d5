import type { PointerEvent } from 'react';
import { formatDate, formatExactTime, formatTimeDate } from '../messages/format';
import { NoValue } from './NoValue';

interface DateTextProps {
  /** `YYYY-MM-DD`. */
  date: string | null | undefined;
}

/** A calendar date as people read it. */
export function DateText({ date }: DateTextProps) {
  return date ? dateElement(date) : <NoValue />;
}

interface TimeTextProps {
  /** ISO 8601, in UTC. */
  time: string | null | undefined;
}

/** The day of a point in time, with the exact time as its title. */
export function TimeText({ time }: TimeTextProps) {
  return time ? timeElement(time) : <NoValue />;
}

/** `DateText` where there is a date; for tables, which hold hundreds. */
export function dateElement(date: string) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}

/** `TimeText` where there is a time; for tables, which hold hundreds. */
export function timeElement(time: string) {
  return (
    <time dateTime={time} onPointerEnter={nameExactTime}>
      {formatTimeDate(time)}
    </time>
  );
}

/** The title is seen under the pointer only, and takes longer to write than the rest of a row. */
function nameExactTime({ currentTarget }: PointerEvent<HTMLTimeElement>): void {
  currentTarget.title = formatExactTime(currentTarget.dateTime);
}
