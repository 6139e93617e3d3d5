import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ResourceChanges } from '../../../api/requestData';
import { paths } from '../../../lib/paths';
import { messages } from '../../../messages/messages';
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
  const isReady = !fieldValues.isPending && !customFields.isPending;
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
  fieldValues: readonly FieldValue[] | null;
  definitions: CustomFieldDefinitions;
}

function NewCaseForm({ fieldValues, definitions }: NewCaseFormProps) {
  const words = messages.caseForm;
  const { closedStatuses } = useDialect();
  const [model] = useState(() => caseFormModel(null, definitions, closedStatuses));
  const [typed] = useState(() => takeTyped(model));
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

  return (
    <CaseForm
      model={model}
      typed={typed}
      fieldValues={fieldValues}
      onSave={handleSave}
      onCancel={goBack}
    />
  );
}
