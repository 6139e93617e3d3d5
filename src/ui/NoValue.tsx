import * as messages from '../messages/messages';
import classes from './NoValue.module.css';

/** The record has no value here: a quiet dash, and a word for screen readers. */
export function NoValue() {
  return (
    <span className={classes.none}>
      <span aria-hidden="true">{messages.common.noValueMark}</span>
      <span className="visually-hidden">{messages.common.noValue}</span>
    </span>
  );
}

interface UnexpectedValueProps {
  value: unknown;
}

/** A value of another type than the app expects: shown as it came, and marked. */
export function UnexpectedValue({ value }: UnexpectedValueProps) {
  return (
    <span className={classes.unexpected} title={messages.common.unexpectedValue}>
      {typeof value === 'string' ? value : JSON.stringify(value)}
      <span className="visually-hidden"> ({messages.common.unexpectedValue})</span>
    </span>
  );
}
