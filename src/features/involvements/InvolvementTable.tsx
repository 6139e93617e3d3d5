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
import { EndInvolvementForm } from './EndInvolvementForm';
import { InvolvementRow } from './InvolvementRow';
import { InvolvementRowForm } from './InvolvementRowForm';
import { involvementMutations } from './involvementMutations';
import { type Involvement, involvementState } from './involvementSchema';

interface InvolvementTableProps {
  caseId: string;
  /** A closed case takes no new involvement. */
  isCaseClosed: boolean;
  involvements: Related<Involvement>;
  people: ReadonlyMap<string, Person>;
  /** Shared with the page's other tables, so that only one form is open. */
  rowForms: RowForms;
}

const columnCount = 7;
const addKey = 'involvements add';
const rowOrder = { active: 0, upcoming: 1, ended: 2 };

/** The people of a case: who is active first. Rows are added, edited, ended and removed in place. */
export function InvolvementTable({
  caseId,
  isCaseClosed,
  involvements,
  people,
  rowForms,
}: InvolvementTableProps) {
  const words = messages.involvements;
  const heading = useRef<HTMLHeadingElement>(null);
  const mayCreate = usePermission('create', 'involvements');
  const removal = useMutation(involvementMutations.remove());
  const [removing, setRemoving] = useState<Involvement | null>(null);

  const on = today();
  const nameOf = (involvement: Involvement) =>
    personLabel(people, involvement.relationships.person) ?? messages.people.unnamed;
  const rows = involvements.resources.toSorted(
    (a, b) =>
      rowOrder[involvementState(a, on)] - rowOrder[involvementState(b, on)] ||
      compareText(nameOf(a), nameOf(b)),
  );
  const firstRows = useFirstRows(rows);
  const total = rows.length + involvements.missing.length;
  const active = rows.filter((row) => involvementState(row, on) === 'active').length;
  const isAdding = rowForms.openRow === addKey;
  const form = {
    columns: columnCount,
    rowForms,
    onSaved: () => rowForms.finish(heading.current),
  };
  const missing =
    involvements.missing.length > 0 ? words.missing({ count: involvements.missing.length }) : null;

  return (
    <>
      <TableSection
        title={words.title}
        headingRef={heading}
        count={involvements.isLoaded && total > 0 ? words.summary({ active, total }) : null}
        notice={involvements.isLoaded ? missing : words.notLoaded}
        isEmpty={rows.length === 0 && !isAdding}
        empty={involvements.isLoaded && total === 0 ? words.none : null}
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
            <th scope="col">{words.fields.person}</th>
            <th scope="col">{words.fields.role}</th>
            <th scope="col">{words.fields.involvement_type}</th>
            <th scope="col">{words.fields.effective_date}</th>
            <th scope="col">{words.fields.end_date}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </>
        }
      >
        {isAdding && <InvolvementRowForm caseId={caseId} personName="" {...form} />}
        {firstRows.map((involvement) => {
          const { id } = involvement;
          const keys = { edit: `involvements edit ${id}`, end: `involvements end ${id}` };
          const personName = nameOf(involvement);
          return (
            <Fragment key={id}>
              <InvolvementRow
                involvement={involvement}
                people={people}
                personName={personName}
                on={on}
                openForm={
                  rowForms.openRow === keys.edit
                    ? 'edit'
                    : rowForms.openRow === keys.end
                      ? 'end'
                      : null
                }
                onEdit={() => rowForms.open(keys.edit)}
                onEnd={() => rowForms.open(keys.end)}
                onRemove={() => setRemoving(involvement)}
              />
              {rowForms.openRow === keys.edit && (
                <InvolvementRowForm
                  caseId={caseId}
                  involvement={involvement}
                  personName={personName}
                  {...form}
                />
              )}
              {rowForms.openRow === keys.end && (
                <EndInvolvementForm involvement={involvement} personName={personName} {...form} />
              )}
            </Fragment>
          );
        })}
      </TableSection>
      <RemoveDialog
        target={removing}
        title={(involvement) => words.removeTitle({ name: nameOf(involvement) })}
        confirmLabel={words.removeConfirm}
        remove={({ id }) => removal.mutateAsync(id)}
        onRemoved={(involvement) => {
          announce(words.removed({ name: nameOf(involvement) }));
          heading.current?.focus();
        }}
        onClose={() => setRemoving(null)}
      >
        {(involvement) => (
          <>
            <p>{words.removeDetail({ name: nameOf(involvement) })}</p>
            <p>{words.removeHint}</p>
          </>
        )}
      </RemoveDialog>
    </>
  );
}
