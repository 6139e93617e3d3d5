import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import * as messages from '../../../messages/messages';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { notifySuccess } from '../../../ui/notify';
import { caseMutations, forgetCase } from '../caseMutations';
import type { Case } from '../caseSchema';
import { useListPath } from './useListPath';

interface DeleteCaseDialogProps {
  caseResource: Pick<Case, 'id' | 'attributes'>;
  isOpen: boolean;
  onClose: () => void;
  /** Called after the delete, instead of going to the list that one came from. */
  onDeleted?: () => void | Promise<void>;
}

/**
 * Says what a delete means, asks, deletes, tells the result and leaves for the list. A case that is
 * already gone counts as deleted, and is told apart. A failure stays in the dialog.
 */
export function DeleteCaseDialog({
  caseResource,
  isOpen,
  onClose,
  onDeleted,
}: DeleteCaseDialogProps) {
  const words = messages.caseForm.delete;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const listPath = useListPath();
  const removal = useMutation(caseMutations.remove(caseResource.id));
  const name = caseResource.attributes.name || words.nameless;

  async function handleConfirm() {
    if (removal.isPending) return;
    try {
      const outcome = await removal.mutateAsync();
      await (onDeleted ? onDeleted() : navigate(listPath));
      notifySuccess(outcome === 'deleted' ? words.done({ name }) : words.wasGone({ name }));
      forgetCase(queryClient, caseResource.id);
    } catch {
      // Shown in the dialog.
    }
  }

  function handleCancel() {
    removal.reset();
    onClose();
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.title({ name })}
      confirmLabel={words.confirm}
      isDangerous
      isBusy={removal.isPending}
      error={removal.error ?? undefined}
      onConfirm={handleConfirm}
      onCancel={handleCancel}
    >
      <Stack gap={8}>
        <Text>{words.meaning}</Text>
        <Text>{words.noWayBack}</Text>
      </Stack>
    </ConfirmDialog>
  );
}
