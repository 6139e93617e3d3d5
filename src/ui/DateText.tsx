import { formatDate, formatExactTime, formatTimeDate } from '../messages/format';
import { NoValue } from './NoValue';

interface DateTextProps {
  /** `YYYY-MM-DD`. */
  date: string | null | undefined;
}

/** A calendar date as people read it. */
export function DateText({ date }: DateTextProps) {
  return date ? <time dateTime={date}>{formatDate(date)}</time> : <NoValue />;
}

interface TimeTextProps {
  /** ISO 8601, in UTC. */
  time: string | null | undefined;
}

/** The day of a point in time, with the exact time as its title. */
export function TimeText({ time }: TimeTextProps) {
  if (!time) return <NoValue />;
  return (
    <time dateTime={time} title={formatExactTime(time)}>
      {formatTimeDate(time)}
    </time>
  );
}
