import { formatNumber } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { NoValue } from '../../../ui/NoValue';
import classes from './JsonValue.module.css';

interface JsonValueProps {
  value: unknown;
  depth?: number;
}

/** Deeper than this, a value is shown as JSON text: a list in a list in a list can no longer be read. */
const maxDepth = 4;

/** Any JSON value, readably and whole: nested lists for objects and arrays, text for the rest. */
export function JsonValue({ value, depth = 0 }: JsonValueProps) {
  const words = messages.caseDetail;
  if (value === null || value === undefined) return <NoValue />;
  if (typeof value === 'boolean') return value ? messages.common.yes : messages.common.no;
  // Not formatted as a quantity: it may be a year or a number that is an id.
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    return value === '' ? <span className={classes.quiet}>{words.emptyText}</span> : value;
  }
  const isList = Array.isArray(value);
  const members = Object.entries(value);
  if (members.length === 0) {
    return <span className={classes.quiet}>{isList ? words.emptyList : words.emptyObject}</span>;
  }
  if (depth >= maxDepth) return <code className={classes.code}>{JSON.stringify(value)}</code>;
  return (
    <ul className={classes.members}>
      {members.map(([name, member], index) => (
        <li key={name}>
          <span className={classes.name}>
            {isList ? words.item({ number: formatNumber(index + 1) }) : name}
          </span>{' '}
          <JsonValue value={member} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
