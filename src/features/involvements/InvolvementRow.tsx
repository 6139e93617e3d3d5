import type { CalendarDate } from '../../lib/calendarDate';
import * as messages from '../../messages/messages';
import { usePermission } from '../../session/usePermission';
import { AttributeText } from '../../ui/AttributeText';
import { DateText } from '../../ui/DateText';
import { RowAction } from '../../ui/rows/RowAction';
import classes from '../../ui/rows/rows.module.css';
import { StatusMark } from '../../ui/StatusMark';
import { PersonLink } from '../people/PersonLink';
import type { Person } from '../people/personSchema';
import { type Involvement, involvementState } from './involvementSchema';

interface InvolvementRowProps {
  involvement: Involvement;
  people: ReadonlyMap<string, Person>;
  personName: string;
  /** The day for which active and ended are told. */
  on: CalendarDate;
  openForm: 'edit' | 'end' | null;
  onEdit: () => void;
  onEnd: () => void;
  onRemove: () => void;
}

const marks = {
  active: { shape: 'open', tone: 'primary' },
  upcoming: { shape: 'pending', tone: 'primary' },
  ended: { shape: 'closed', tone: 'muted' },
} as const;

/** One involvement as a row. */
export function InvolvementRow({
  involvement,
  people,
  personName,
  on,
  openForm,
  onEdit,
  onEnd,
  onRemove,
}: InvolvementRowProps) {
  const words = messages.involvements;
  const { fields } = words;
  const { attributes, relationships } = involvement;
  const mayEdit = usePermission('edit', 'involvements', involvement.id);
  const mayDelete = usePermission('delete', 'involvements', involvement.id);
  const state = involvementState(involvement, on);
  const rowClass = [state === 'ended' && classes.past, openForm && classes.isOpen];
  return (
    <tr className={rowClass.filter(Boolean).join(' ')}>
      <th scope="row" className={classes.rowHead}>
        <PersonLink people={people} relationship={relationships.person} withBirthDate />
      </th>
      <td data-label={fields.role}>
        <div>
          <AttributeText resource={involvement} name="role" />
          {attributes.notes && <span className={classes.secondary}>{attributes.notes}</span>}
        </div>
      </td>
      <td data-label={fields.involvement_type}>
        <AttributeText resource={involvement} name="involvement_type" />
      </td>
      <td data-label={fields.effective_date} className={classes.date}>
        <AttributeText resource={involvement} name="effective_date">
          <DateText date={attributes.effective_date} />
        </AttributeText>
      </td>
      <td data-label={fields.end_date} className={classes.date}>
        <AttributeText resource={involvement} name="end_date">
          <DateText date={attributes.end_date} />
        </AttributeText>
      </td>
      <td data-label={words.state}>
        <StatusMark {...marks[state]} label={words[state]} />
      </td>
      <td>
        <div className={classes.actions}>
          <RowAction
            label={words.edit}
            name={words.editOf({ name: personName })}
            isOpen={openForm === 'edit'}
            unavailableReason={mayEdit.reason}
            onClick={onEdit}
          />
          {state !== 'ended' && (
            <RowAction
              label={words.end}
              name={words.endOf({ name: personName })}
              isOpen={openForm === 'end'}
              unavailableReason={mayEdit.reason}
              onClick={onEnd}
            />
          )}
          <RowAction
            label={words.remove}
            name={words.removeOf({ name: personName })}
            isDangerous
            unavailableReason={mayDelete.reason}
            onClick={onRemove}
          />
        </div>
      </td>
    </tr>
  );
}
