import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ResourceChanges } from '../../../api/requestData';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { useDraft } from '../../../session/useDraft';
import { usePermission } from '../../../session/usePermission';
import { useDialect } from '../../../session/useSession';
import { notifySuccess } from '../../../ui/notify';
import { PageFrame } from '../../../ui/PageFrame';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { FieldValue } from '../../reference/fieldValueSchema';
import { referenceQueries } from '../../reference/referenceQueries';
import { caseFormModel } from '../caseForm';
import { caseMutations } from '../caseMutations';
import { CaseForm } from './CaseForm';
import { CaseFormSkeleton } from './CaseFormSkeleton';
import { alignTyped, type CaseDraft, caseDraftSchema, toTyped } from './caseDraft';
import { DraftOffer } from './DraftOffer';
import { ReferenceNotices } from './ReferenceNotices';
import { forgetTyped, takeTyped } from './typedCase';
import { UnavailablePage } from './UnavailablePage';
import { useGoBack } from './useGoBack';
import { useListPath } from './useListPath';

/** The page that creates a case. */
export function NewCasePage() {
  const words = messages.caseForm;
  const permission = usePermission('create', 'cases');
  const [wasAllowed] = useState(permission.isAllowed); // a 403 explains itself, and what was typed stays
  const listPath = useListPath();
  const fieldValues = useQuery(referenceQueries.fieldValues());
  const customFields = useQuery(referenceQueries.customFields());
  const draft = useDraft('cases/new', caseDraftSchema);
  const isReady = !fieldValues.isPending && !customFields.isPending && draft.offered !== 'loading';
  return (
    <PageFrame
      title={words.newTitle}
      width="form"
      back={{ to: listPath, label: words.backToCases }}
    >
      {!wasAllowed ? (
        <UnavailablePage title={words.unavailable.createTitle} reason={permission.reason} />
      ) : isReady ? (
        <>
          <ReferenceNotices fieldValues={fieldValues} customFields={customFields} />
          <NewCaseForm
            draft={draft}
            fieldValues={fieldValues.data ?? null}
            definitions={customFields.data ?? noDefinitions}
          />
        </>
      ) : (
        <CaseFormSkeleton />
      )}
    </PageFrame>
  );
}

const noDefinitions: CustomFieldDefinitions = { customFields: [], options: [] };

interface NewCaseFormProps {
  draft: ReturnType<typeof useDraft<CaseDraft>>;
  fieldValues: readonly FieldValue[] | null;
  definitions: CustomFieldDefinitions;
}

function NewCaseForm({ draft, fieldValues, definitions }: NewCaseFormProps) {
  const words = messages.caseForm;
  const { closedStatuses } = useDialect();
  const [model] = useState(() => caseFormModel(null, definitions, closedStatuses));
  const [typed, setTyped] = useState(() => takeTyped(model));
  useEffect(forgetTyped, []);
  const creation = useMutation(caseMutations.create());
  const navigate = useNavigate();
  const { state } = useLocation();
  const listPath = useListPath();
  const goBack = useGoBack(listPath);

  async function handleSave(changes: ResourceChanges, name: string) {
    const { id } = await creation.mutateAsync(changes);
    return () => {
      notifySuccess(id === null ? words.createdElsewhere({ name }) : words.created({ name }));
      void navigate(id === null ? listPath : paths.caseDetail(id), { replace: true, state });
    };
  }

  const { offered, settle, keeper } = draft;
  if (offered && offered !== 'loading' && typed === null) {
    const values = alignTyped(model, offered.value);
    return (
      <DraftOffer
        model={model}
        values={values}
        keptAt={offered.keptAt}
        onTakeUp={() => {
          setTyped(values);
          settle();
        }}
        onDiscard={() => {
          keeper.forget();
          settle();
        }}
      />
    );
  }
  return (
    <CaseForm
      model={model}
      typed={typed}
      draft={{
        keep: (values) => keeper.keep({ ...toTyped(model, values), base: null }),
        forget: keeper.forget,
      }}
      fieldValues={fieldValues}
      onSave={handleSave}
      onCancel={goBack}
    />
  );
}
