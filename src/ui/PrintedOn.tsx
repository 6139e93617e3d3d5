import { useSyncExternalStore } from 'react';
import { today } from '../lib/calendarDate';
import { formatDate } from '../messages/format';
import * as messages from '../messages/messages';
import classes from './PrintedOn.module.css';

/** The date of printing, on paper only. */
export function PrintedOn() {
  const date = useSyncExternalStore(subscribeToPrinting, today);
  return <p className={classes.printed}>{messages.common.printedOn({ date: formatDate(date) })}</p>;
}

/** A page may have been open for days: its date is read again before it is printed. */
function subscribeToPrinting(onChange: () => void): () => void {
  window.addEventListener('beforeprint', onChange);
  return () => window.removeEventListener('beforeprint', onChange);
}
