import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ResourceChanges } from '../../../api/requestData';
import { paths } from '../../../lib/paths';
import { messages } from '../../../messages/messages';
import { usePermission } from '../../../session/usePermission';
import { useDialect } from '../../../session/useSession';
import { useMergedSave } from '../../../ui/form/useMergedSave';
import { notifySuccess } from '../../../ui/notify';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemPage } from '../../../ui/ProblemPage';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { FieldValue } from '../../reference/fieldValueSchema';
import { referenceQueries } from '../../reference/referenceQueries';
import type { CaseDocument } from '../caseDocument';
import { caseFormModel } from '../caseForm';
import { caseMutations } from '../caseMutations';
import { caseQueries } from '../caseQueries';
import { CaseForm } from './CaseForm';
import { CaseFormSkeleton } from './CaseFormSkeleton';
import { describeCaseMembers } from './caseMembers';
import { ReferenceNotices } from './ReferenceNotices';
import { UnavailablePage } from './UnavailablePage';
import { useGoBack } from './useGoBack';
import { useListPath } from './useListPath';

interface EditCasePageProps {
  caseId: string;
}

/** The page that edits a case. Needs a `key` of the case's id, as what is typed belongs to one case. */
export function EditCasePage({ caseId }: EditCasePageProps) {
  const words = messages.caseForm;
  const permission = usePermission('edit', 'cases', caseId);
  const [wasAllowed] = useState(permission.isAllowed); // a 403 explains itself, and what was typed stays
  const detail = useQuery(caseQueries.detail(caseId));
  const fieldValues = useQuery(referenceQueries.fieldValues());
  const customFields = useQuery(referenceQueries.customFields());
  const listPath = useListPath();
  const { state } = useLocation();

  // The form starts from a fresh reading and is never replaced under the person's hands.
  const [opened, setOpened] = useState<CaseDocument | null>(null);
  const isFresh = detail.isSuccess && (detail.isFetchedAfterMount || !detail.isStale);
  const isReady = isFresh && !fieldValues.isPending && !customFields.isPending;
  if (opened === null && isReady) setOpened(detail.data);

  const name = (opened ?? detail.data)?.caseResource.attributes.name;
  const isMissing = opened === null && detail.isError;
  return (
    <PageFrame
      title={name ? words.editTitle({ name }) : words.editDocumentTitle}
      documentTitle={words.editDocumentTitle}
      width="form"
      back={
        isMissing
          ? { to: listPath, label: words.backToCases }
          : { to: paths.caseDetail(caseId), label: words.backToCase, state }
      }
    >
      {!wasAllowed ? (
        <UnavailablePage
          title={words.unavailable.editTitle}
          reason={permission.reason}
          caseId={caseId}
        />
      ) : opened !== null ? (
        <>
          <ReferenceNotices fieldValues={fieldValues} customFields={customFields} />
          <EditCaseForm
            opened={opened}
            fieldValues={fieldValues.data ?? null}
            definitions={customFields.data ?? noDefinitions}
          />
        </>
      ) : detail.isError ? (
        <ProblemPage
          error={detail.error}
          onRetry={detail.refetch}
          notFound={words.notFound}
          home={{ to: listPath, label: messages.problems.goHome }}
        />
      ) : (
        <CaseFormSkeleton />
      )}
    </PageFrame>
  );
}

const noDefinitions: CustomFieldDefinitions = { customFields: [], options: [] };

interface EditCaseFormProps {
  opened: CaseDocument;
  fieldValues: readonly FieldValue[] | null;
  definitions: CustomFieldDefinitions;
}

function EditCaseForm({ opened, fieldValues, definitions }: EditCaseFormProps) {
  const { id } = opened.caseResource;
  const { closedStatuses } = useDialect();
  const [model] = useState(() => caseFormModel(opened, definitions, closedStatuses));
  const update = useMutation(caseMutations.update(id));
  const queryClient = useQueryClient();
  const merged = useMergedSave({
    base: opened.caseResource,
    read: async () => {
      const now = await queryClient.fetchQuery({ ...caseQueries.detail(id), staleTime: 0 });
      return now.caseResource;
    },
    send: update.mutateAsync,
    ...describeCaseMembers(model, definitions),
  });
  const navigate = useNavigate();
  const { state } = useLocation();
  const goBack = useGoBack(paths.caseDetail(id));

  async function handleSave(changes: ResourceChanges, name: string) {
    const outcome = await merged.save(changes);
    if (outcome !== 'saved') return outcome;
    return () => {
      notifySuccess(messages.caseForm.saved({ name }));
      void navigate(paths.caseDetail(id), { replace: true, state });
    };
  }

  return (
    <>
      <CaseForm model={model} fieldValues={fieldValues} onSave={handleSave} onCancel={goBack} />
      {merged.dialog}
    </>
  );
}
