import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Related } from '../../../api/document';
import { today } from '../../../lib/calendarDate';
import { paths } from '../../../lib/paths';
import { formatList } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { usePermission } from '../../../session/usePermission';
import { ActionButton } from '../../../ui/ActionButton';
import { AttributeText } from '../../../ui/AttributeText';
import { Button } from '../../../ui/Button';
import { PageFrame } from '../../../ui/PageFrame';
import { PrintedOn } from '../../../ui/PrintedOn';
import type { User } from '../../reference/userSchema';
import { CaseStatusMark } from '../CaseStatusMark';
import type { CaseDocument } from '../caseDocument';
import { DeleteCaseDialog } from '../form/DeleteCaseDialog';
import { useListPath, useListSearch } from '../form/useListPath';
import classes from './CaseHead.module.css';
import { CaseNeighbourLinks } from './CaseNeighbourLinks';
import { caseAge } from './caseAge';

interface CaseHeadProps {
  caseDocument: CaseDocument;
  children: ReactNode;
}

/** The head of a case: name, status, type, age, assignees, actions and its neighbours in the list. */
export function CaseHead({ caseDocument, children }: CaseHeadProps) {
  const words = messages.caseDetail;
  const { caseResource, assignees } = caseDocument;
  const { attributes } = caseResource;
  const listPath = useListPath();
  const list = useListSearch();
  const state = list === null ? undefined : { list };
  const mayEdit = usePermission('edit', 'cases', caseResource.id);
  const mayDelete = usePermission('delete', 'cases', caseResource.id);
  const [isDeleting, setDeleting] = useState(false);
  const age = caseAge(attributes, today());

  return (
    <PageFrame
      title={attributes.name || words.unnamed}
      // The browser's history keeps titles beyond the session, so this one names no family.
      documentTitle={words.documentTitle}
      back={{ to: listPath, label: words.back, state }}
      actions={
        <>
          <CaseNeighbourLinks caseId={caseResource.id} />
          {mayEdit.isAllowed ? (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              renderRoot={(props) => (
                <Link to={paths.editCase(caseResource.id)} state={state} {...props} />
              )}
            >
              {words.edit}
            </Button>
          ) : (
            <ActionButton
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              unavailableReason={mayEdit.reason}
            >
              {words.edit}
            </ActionButton>
          )}
          <ActionButton
            variant="default"
            color="danger"
            leftSection={<IconTrash size={16} aria-hidden />}
            unavailableReason={mayDelete.reason}
            onClick={() => setDeleting(true)}
          >
            {words.delete}
          </ActionButton>
        </>
      }
    >
      <PrintedOn />
      <div className={classes.facts}>
        <span>
          <AttributeText resource={caseResource} name="status">
            <CaseStatusMark status={attributes.status ?? ''} />
          </AttributeText>
        </span>
        {attributes.case_type && <span>{attributes.case_type}</span>}
        {age && <span>{age}</span>}
        <span>{assigneesText(assignees)}</span>
      </div>
      {children}
      <DeleteCaseDialog
        caseResource={caseResource}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
      />
    </PageFrame>
  );
}

/** Who is assigned, or that nobody is, or that the service did not say. */
function assigneesText({ isLoaded, resources, missing }: Related<User>): string {
  const words = messages.caseDetail;
  if (!isLoaded) return words.assigneesNotLoaded;
  const names = resources.map(({ attributes }) => attributes.name || words.unnamedUser);
  const lack = missing.length > 0 ? [words.assigneesMissing({ count: missing.length })] : [];
  if (names.length + lack.length === 0) return words.nobodyAssigned;
  const text = names.length > 0 ? [words.assignedTo({ names: formatList(names) })] : [];
  return [...text, ...lack].join('; ');
}
