import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ResourceChanges } from '../../../api/requestData';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { type DraftKeeper, useDraft } from '../../../session/useDraft';
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
import {
  alignTyped,
  type CaseDraft,
  type CaseFormBase,
  caseDraftSchema,
  toTyped,
} from './caseDraft';
import { describeCaseMembers } from './caseMembers';
import { DraftOffer } from './DraftOffer';
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
  const draft = useDraft(`cases/${caseId}`, caseDraftSchema);
  const isReady =
    isFresh && !fieldValues.isPending && !customFields.isPending && draft.offered !== 'loading';
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
            draft={draft}
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
  opened: CaseFormBase;
  draft: ReturnType<typeof useDraft<CaseDraft>>;
  fieldValues: readonly FieldValue[] | null;
  definitions: CustomFieldDefinitions;
}

/** Offers what was typed before. Taken up, it goes on from the case as it was then, so that a save merges. */
function EditCaseForm({ opened, draft, ...props }: EditCaseFormProps) {
  const { closedStatuses } = useDialect();
  const [taken, setTaken] = useState<CaseDraft | null>(null);
  const { offered, settle, keeper } = draft;
  const kept = offered === 'loading' ? null : offered;
  const base = (taken ?? kept?.value)?.base ?? opened;
  const model = caseFormModel(base, props.definitions, closedStatuses);
  if (!kept) return <OpenCaseForm {...props} opened={base} taken={taken} keeper={keeper} />;
  return (
    <DraftOffer
      model={model}
      values={alignTyped(model, kept.value)}
      keptAt={kept.keptAt}
      onTakeUp={() => {
        setTaken(kept.value);
        settle();
      }}
      onDiscard={() => {
        keeper.forget();
        settle();
      }}
    />
  );
}

interface OpenCaseFormProps extends Omit<EditCaseFormProps, 'draft'> {
  taken: CaseDraft | null;
  keeper: DraftKeeper<CaseDraft>;
}

function OpenCaseForm({ opened, taken, keeper, fieldValues, definitions }: OpenCaseFormProps) {
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
      <CaseForm
        model={model}
        typed={taken && alignTyped(model, taken)}
        draft={{
          keep: (values) => {
            const { caseResource, assignees } = opened;
            keeper.keep({ ...toTyped(model, values), base: { caseResource, assignees } });
          },
          forget: keeper.forget,
        }}
        fieldValues={fieldValues}
        onSave={handleSave}
        onCancel={goBack}
      />
      {merged.dialog}
    </>
  );
}
