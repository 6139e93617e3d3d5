import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import * as messages from '../../messages/messages';
import classes from './DocumentTree.module.css';
import { visibleJson } from './visibleText';

const openAtFirst = new Set(['data', 'errors']);
const mostDepth = 30;
const childrenAtOnce = 50;
const mostCharacters = 300;

interface DocumentTreeProps {
  label: string;
  /** Parsed JSON, from whoever: everything in it is shown as text. */
  document: unknown;
}

/** A JSON document whose members open and close. */
export function DocumentTree({ label, document }: DocumentTreeProps) {
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <ul className={classes.tree}>
        {isContainer(document) ? (
          <Children value={document} depth={0} />
        ) : (
          <li>
            <Scalar value={document} />
          </li>
        )}
      </ul>
    </section>
  );
}

interface NodeProps {
  name: string;
  value: unknown;
  depth: number;
}

function Node({ name, value, depth }: NodeProps) {
  const [isOpen, setIsOpen] = useState(depth === 1 && openAtFirst.has(name));
  if (!isContainer(value)) {
    return (
      <li>
        <span className={classes.name}>{shortened(name)}</span> <Scalar value={value} />
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        <span className={classes.name}>{shortened(name)}</span>{' '}
        <span className={classes.hint}>{hintOf(value)}</span>
      </button>
      {isOpen && (
        <ul className={classes.tree}>
          {depth < mostDepth ? (
            <Children value={value} depth={depth} />
          ) : (
            <li className={classes.hint}>{messages.activity.tooDeep}</li>
          )}
        </ul>
      )}
    </li>
  );
}

function Children({ value, depth }: { value: object; depth: number }) {
  const [most, setMost] = useState(childrenAtOnce);
  const children = Object.entries(value);
  const left = children.length - most;
  return (
    <>
      {children.slice(0, most).map(([name, child]) => (
        <Node key={name} name={name} value={child} depth={depth + 1} />
      ))}
      {left > 0 && (
        <li>
          <button
            type="button"
            className={classes.more}
            onClick={() => setMost(most + childrenAtOnce)}
          >
            {messages.activity.showMore({ count: Math.min(left, childrenAtOnce) })}
          </button>
        </li>
      )}
    </>
  );
}

function Scalar({ value }: { value: unknown }) {
  if (typeof value !== 'string') return <span className={classes.literal}>{String(value)}</span>;
  const left = value.length - mostCharacters;
  return (
    <>
      <span>{visibleJson(value.slice(0, mostCharacters))}</span>
      {left > 0 && (
        <span className={classes.hint}> {messages.activity.moreCharacters({ count: left })}</span>
      )}
    </>
  );
}

function hintOf(value: object): string {
  const { items, members } = messages.activity;
  if (Array.isArray(value)) return items({ count: value.length });
  if (isResource(value)) return `${shortened(value.type)} ${shortened(value.id)}`;
  return members({ count: Object.keys(value).length });
}

function shortened(text: string): string {
  const visible = visibleJson(text.slice(0, mostCharacters)).slice(1, -1);
  return text.length > mostCharacters ? `${visible}…` : visible;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A resource object or a resource identifier. Source: JSON:API 1.1, "Resource Objects". */
function isResource(value: unknown): value is { type: string; id: string } {
  if (!isContainer(value)) return false;
  const { type, id } = value as Record<string, unknown>;
  return typeof type === 'string' && typeof id === 'string';
}
