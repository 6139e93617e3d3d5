import type { Related } from '../../../api/document';
import { formatList } from '../../../messages/format';
import { messages } from '../../../messages/messages';
import { DateText, TimeText } from '../../../ui/DateText';
import { NoValue, UnexpectedValue } from '../../../ui/NoValue';
import { type CustomFieldDefinitions, ownValue } from '../../reference/customFieldForm';
import { formatCustomFieldValue } from '../../reference/customFieldValue';
import type { User } from '../../reference/userSchema';
import { CaseStatusMark } from '../CaseStatusMark';
import type { Case } from '../caseSchema';
import classes from './CaseTable.module.css';
import { type CaseColumn, customKeyOf } from './caseColumns';

interface CaseCellProps {
  caseResource: Case;
  assignees: Related<User> | undefined;
  column: CaseColumn;
  definitions: CustomFieldDefinitions | undefined;
}

/** What one column shows of a case. "None" is only said where the server said so. */
export function CaseCell({ caseResource, assignees, column, definitions }: CaseCellProps) {
  const { attributes, unexpected } = caseResource;
  const key = customKeyOf(column);
  const member = key === null ? column : 'custom_fields';
  if (member in unexpected) return <UnexpectedValue value={unexpected[member]} />;
  if (column === 'assignees') return <Assignees assignees={assignees} />;
  if (attributes[member] === undefined) return <NotLoaded />;
  if (key !== null) {
    const value = ownValue(attributes.custom_fields ?? {}, key);
    return <CustomValue name={key} value={value} definitions={definitions} />;
  }
  switch (column) {
    case 'opened_on':
    case 'closed_on':
      return <DateText date={attributes[column]} />;
    case 'created_at':
    case 'updated_at':
      return <TimeText time={attributes[column]} />;
    case 'status':
      return attributes.status ? <CaseStatusMark status={attributes.status} /> : <NoValue />;
    default: {
      const text = attributes[column];
      return typeof text === 'string' && text !== '' ? text : <NoValue />;
    }
  }
}

function NotLoaded() {
  return <span className={classes.quiet}>{messages.common.notLoaded}</span>;
}

interface AssigneesProps {
  assignees: Related<User> | undefined;
}

function Assignees({ assignees }: AssigneesProps) {
  if (!assignees?.isLoaded) return <NotLoaded />;
  const names = assignees.resources.map(
    ({ attributes }) => attributes.name || messages.reference.unnamedUser,
  );
  const missing = assignees.missing.length;
  if (names.length === 0 && missing === 0) return <NoValue />;
  return (
    <>
      {formatList(names)}
      {missing > 0 && (
        <span className={classes.quiet}>
          {' '}
          {messages.cases.table.missingAssignees({ count: missing })}
        </span>
      )}
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
