import { IconFlag } from '@tabler/icons-react';
import { type CalendarDate, daysBetween } from '../../lib/calendarDate';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { usePermission } from '../../session/usePermission';
import { AttributeText } from '../../ui/AttributeText';
import { DateText } from '../../ui/DateText';
import { RowAction } from '../../ui/rows/RowAction';
import classes from '../../ui/rows/rows.module.css';
import { StatusMark } from '../../ui/StatusMark';
import { PersonLink } from '../people/PersonLink';
import type { Person } from '../people/personSchema';
import goalClasses from './GoalRow.module.css';
import { type Goal, isOverdueGoal } from './goalSchema';
import { goalStatusMark } from './goalStatusMark';

interface GoalRowProps {
  goal: Goal;
  people: ReadonlyMap<string, Person>;
  /** The day for which overdue is told. */
  on: CalendarDate;
  openForm: 'edit' | 'achieve' | null;
  onEdit: () => void;
  onAchieve: () => void;
  onRemove: () => void;
}

/** One goal as a row. */
export function GoalRow({ goal, people, on, openForm, onEdit, onAchieve, onRemove }: GoalRowProps) {
  const words = messages.goals;
  const { fields } = words;
  const { attributes, relationships } = goal;
  const mayEdit = usePermission('edit', 'goals', goal.id);
  const mayDelete = usePermission('delete', 'goals', goal.id);
  const name = attributes.description || words.unnamed;
  const isAchieved = attributes.status === 'achieved';
  const isDone = isAchieved || attributes.status === 'not_achieved';
  const days = attributes.target_date ? daysBetween(attributes.target_date, on) : null;
  const rowClass = [isDone && classes.past, openForm && classes.isOpen];
  return (
    <tr className={rowClass.filter(Boolean).join(' ')}>
      <th scope="row" className={`${classes.rowHead} ${goalClasses.description}`}>
        <AttributeText resource={goal} name="description" />
      </th>
      <td data-label={fields.person}>
        <PersonLink people={people} relationship={relationships.person} />
      </td>
      <td data-label={fields.status} className={goalClasses.status}>
        <div>
          <AttributeText resource={goal} name="status">
            <StatusMark {...goalStatusMark(attributes.status ?? '')} />
          </AttributeText>
          {attributes.achieved_on && (
            <span className={classes.secondary}>
              {words.achievedOn({ date: formatDate(attributes.achieved_on) })}
            </span>
          )}
        </div>
      </td>
      <td data-label={fields.target_date} className={classes.date}>
        <div>
          <AttributeText resource={goal} name="target_date">
            <DateText date={attributes.target_date} />
          </AttributeText>
          {days !== null && isOverdueGoal(goal, on) && (
            <span className={goalClasses.overdue}>
              <IconFlag size={16} aria-hidden />
              {words.overdue({ days })}
            </span>
          )}
        </div>
      </td>
      <td>
        <div className={classes.actions}>
          <RowAction
            label={words.edit}
            name={words.editOf({ goal: name })}
            isOpen={openForm === 'edit'}
            unavailableReason={mayEdit.reason}
            onClick={onEdit}
          />
          {!isAchieved && (
            <RowAction
              label={words.achieve}
              name={words.achieveOf({ goal: name })}
              isOpen={openForm === 'achieve'}
              unavailableReason={mayEdit.reason}
              onClick={onAchieve}
            />
          )}
          <RowAction
            label={words.remove}
            name={words.removeOf({ goal: name })}
            isDangerous
            unavailableReason={mayDelete.reason}
            onClick={onRemove}
          />
        </div>
      </td>
    </tr>
  );
}
