import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Fragment, useRef, useState } from 'react';
import type { Related } from '../../api/document';
import { today } from '../../lib/calendarDate';
import { compareText } from '../../messages/format';
import * as messages from '../../messages/messages';
import { usePermission } from '../../session/usePermission';
import { ActionButton } from '../../ui/ActionButton';
import { announce } from '../../ui/announce';
import { RemoveDialog } from '../../ui/rows/RemoveDialog';
import { TableSection } from '../../ui/rows/TableSection';
import { useFirstRows } from '../../ui/rows/useFirstRows';
import type { RowForms } from '../../ui/rows/useRowForms';
import { personLabel } from '../people/personLabel';
import type { Person } from '../people/personSchema';
import { AchieveGoalForm } from './AchieveGoalForm';
import { GoalRow } from './GoalRow';
import { GoalRowForm } from './GoalRowForm';
import { goalMutations } from './goalMutations';
import { type Goal, isOverdueGoal } from './goalSchema';

interface GoalTableProps {
  caseId: string;
  /** A closed case takes no new goal. */
  isCaseClosed: boolean;
  goals: Related<Goal>;
  people: ReadonlyMap<string, Person>;
  /** Shared with the page's other tables, so that only one form is open. */
  rowForms: RowForms;
}

const columnCount = 5;
const addKey = 'goals add';

const isOpenGoal = ({ attributes }: Goal) =>
  attributes.status !== 'achieved' && attributes.status !== 'not_achieved';

/** What is worked on first: open goals by target date, those without one after them, then the rest. */
function compareGoals(a: Goal, b: Goal): number {
  const dates = [a, b].map(({ attributes }) => attributes.target_date ?? '9999') as [
    string,
    string,
  ];
  return (
    Number(isOpenGoal(b)) - Number(isOpenGoal(a)) ||
    compareText(...dates) ||
    compareText(a.attributes.description ?? '', b.attributes.description ?? '')
  );
}

/** The goals of a case. Rows are added, edited, marked as achieved and removed in place. */
export function GoalTable({ caseId, isCaseClosed, goals, people, rowForms }: GoalTableProps) {
  const words = messages.goals;
  const heading = useRef<HTMLHeadingElement>(null);
  const mayCreate = usePermission('create', 'goals');
  const removal = useMutation(goalMutations.remove());
  const [removing, setRemoving] = useState<Goal | null>(null);

  const on = today();
  const rows = goals.resources.toSorted(compareGoals);
  const firstRows = useFirstRows(rows);
  const total = rows.length + goals.missing.length;
  const isAdding = rowForms.openRow === addKey;
  const form = {
    columns: columnCount,
    rowForms,
    onSaved: () => rowForms.finish(heading.current),
  };
  const missing = goals.missing.length > 0 ? words.missing({ count: goals.missing.length }) : null;
  const count = {
    open: rows.filter(isOpenGoal).length,
    overdue: rows.filter((goal) => isOverdueGoal(goal, on)).length,
  };

  return (
    <>
      <TableSection
        title={words.title}
        headingRef={heading}
        count={goals.isLoaded && total > 0 ? words.summary(count) : null}
        notice={goals.isLoaded ? missing : words.notLoaded}
        isEmpty={rows.length === 0 && !isAdding}
        empty={goals.isLoaded && total === 0 ? words.none : null}
        action={
          <ActionButton
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-expanded={isAdding}
            unavailableReason={mayCreate.reason ?? (isCaseClosed ? words.closedCase : null)}
            onClick={() => rowForms.open(addKey)}
          >
            {words.add}
          </ActionButton>
        }
        head={
          <>
            <th scope="col">{words.fields.description}</th>
            <th scope="col">{words.fields.person}</th>
            <th scope="col">{words.fields.status}</th>
            <th scope="col">{words.fields.target_date}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </>
        }
      >
        {isAdding && <GoalRowForm caseId={caseId} personName="" {...form} />}
        {firstRows.map((goal) => {
          const keys = { edit: `goals edit ${goal.id}`, achieve: `goals achieve ${goal.id}` };
          const isEditing = rowForms.openRow === keys.edit;
          const isAchieving = rowForms.openRow === keys.achieve;
          return (
            <Fragment key={goal.id}>
              <GoalRow
                goal={goal}
                people={people}
                on={on}
                openForm={isEditing ? 'edit' : isAchieving ? 'achieve' : null}
                onEdit={() => rowForms.open(keys.edit)}
                onAchieve={() => rowForms.open(keys.achieve)}
                onRemove={() => setRemoving(goal)}
              />
              {isEditing && (
                <GoalRowForm
                  caseId={caseId}
                  goal={goal}
                  personName={personLabel(people, goal.relationships.person) ?? ''}
                  {...form}
                />
              )}
              {isAchieving && <AchieveGoalForm goal={goal} {...form} />}
            </Fragment>
          );
        })}
      </TableSection>
      <RemoveDialog
        target={removing}
        title={() => words.removeTitle}
        confirmLabel={words.removeConfirm}
        remove={({ id }) => removal.mutateAsync(id)}
        onRemoved={({ attributes }) => {
          announce(words.removed({ goal: attributes.description || words.unnamed }));
          heading.current?.focus();
        }}
        onClose={() => setRemoving(null)}
      >
        {({ attributes }) => (
          <>
            <p>{words.removeDetail({ goal: attributes.description || words.unnamed })}</p>
            <p>{words.removeHint}</p>
          </>
        )}
      </RemoveDialog>
    </>
  );
}
