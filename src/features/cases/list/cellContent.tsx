import type { ReactNode } from 'react';
import type { Dialect } from '../../../api/dialect';
import type { Related } from '../../../api/document';
import { ownValue } from '../../../lib/ownValue';
import { formatList } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { dateElement, timeElement } from '../../../ui/DateText';
import { NoValue, UnexpectedValue } from '../../../ui/NoValue';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { formatCustomFieldValue } from '../../reference/customFieldValue';
import type { User } from '../../reference/userSchema';
import { statusMark } from '../CaseStatusMark';
import type { Case } from '../caseSchema';
import classes from './CaseTable.module.css';
import { type CaseColumn, customKeyOf } from './caseColumns';

interface CellContext {
  caseResource: Case;
  assignees: Related<User> | undefined;
  definitions: CustomFieldDefinitions | undefined;
  dialect: Dialect;
}

/**
 * What one column shows of a case. "None" is only said where the server said so. A function, as a component for each
 * cell would cost more than what is in it.
 */
export function cellContent(column: CaseColumn, context: CellContext): ReactNode {
  const { caseResource, assignees, definitions, dialect } = context;
  const { attributes, unexpected } = caseResource;
  const key = customKeyOf(column);
  const member = key === null ? column : 'custom_fields';
  if (member in unexpected) return <UnexpectedValue value={unexpected[member]} />;
  if (column === 'assignees') return assigneesContent(assignees);
  if (attributes[member] === undefined) return <NotLoaded />;
  if (key !== null) {
    const value = ownValue(attributes.custom_fields ?? {}, key);
    return <CustomValue name={key} value={value} definitions={definitions} />;
  }
  switch (column) {
    case 'opened_on':
    case 'closed_on': {
      const date = attributes[column];
      return date ? dateElement(date) : <NoValue />;
    }
    case 'created_at':
    case 'updated_at': {
      const time = attributes[column];
      return time ? timeElement(time) : <NoValue />;
    }
    case 'status':
      return attributes.status ? statusMark(attributes.status, dialect) : <NoValue />;
    default: {
      const text = attributes[column];
      return typeof text === 'string' && text !== '' ? text : <NoValue />;
    }
  }
}

function NotLoaded() {
  return <span className={classes.quiet}>{messages.common.notLoaded}</span>;
}

function assigneesContent(assignees: Related<User> | undefined): ReactNode {
  if (!assignees?.isLoaded) return <NotLoaded />;
  const names = assignees.resources.map(
    ({ attributes }) => attributes.name || messages.reference.unnamedUser,
  );
  const missing = assignees.missing.length;
  if (names.length === 0 && missing === 0) return <NoValue />;
  if (missing === 0) return formatList(names);
  return (
    <>
      {formatList(names)}
      <span className={classes.quiet}>
        {' '}
        {messages.cases.table.missingAssignees({ count: missing })}
      </span>
    </>
  );
}

interface CustomValueProps {
  name: string;
  value: unknown;
  definitions: CustomFieldDefinitions | undefined;
}

function CustomValue({ name, value, definitions }: CustomValueProps) {
  const definition = definitions?.customFields.find(({ attributes }) => attributes.name === name);
  const text = formatCustomFieldValue(definition, definitions?.options ?? [], value);
  if (!text) return <NoValue />;
  return text.isUnexpected ? <UnexpectedValue value={text.text} /> : text.text;
}
