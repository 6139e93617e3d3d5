import { Drawer } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import { announce } from '../../../ui/announce';
import { useMergedSave } from '../../../ui/form/useMergedSave';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import type { CaseDocument } from '../../cases/caseDocument';
import { caseMutations } from '../../cases/caseMutations';
import { caseQueries } from '../../cases/caseQueries';
import { ChangeForm } from '../changes/ChangeForm';
import { type PlannedChange, planChange } from '../changes/planChange';

interface StatusDrawerProps {
  caseDocument: CaseDocument;
  isOpen: boolean;
  onClose: () => void;
}

/** Sets the status of the case under review, by the rules of a bulk change and with the care of a single save. */
export function StatusDrawer({ caseDocument, isOpen, onClose }: StatusDrawerProps) {
  const words = messages.review;
  const { caseResource } = caseDocument;
  const { id } = caseResource;
  const { closedStatuses } = useDialect();
  const queryClient = useQueryClient();
  const update = useMutation(caseMutations.update(id));
  const [brokenRule, setBrokenRule] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const labels: Record<string, string> = messages.caseForm.fields;
  const merged = useMergedSave({
    base: caseResource,
    read: async () => {
      const now = await queryClient.fetchQuery({ ...caseQueries.detail(id), staleTime: 0 });
      return now.caseResource;
    },
    send: update.mutateAsync,
    labelOf: (member) => (Object.hasOwn(labels, member) ? (labels[member] ?? null) : null),
    valueText: (_, value) => formatDate(String(value)),
  });

  async function handleChosen(change: PlannedChange) {
    const plan = planChange(change, snapshotOf(caseDocument), { closedStatuses });
    setBrokenRule(plan.kind === 'breaksRule' ? messages.bulk.rules[plan.rule] : null);
    setError(null);
    if (plan.kind !== 'willChange') {
      if (plan.kind === 'alreadySo') onClose();
      return;
    }
    setIsBusy(true);
    try {
      const attributes = { ...plan.entry.writes[0]?.after };
      if ((await merged.save({ attributes })) === 'saved') announce(words.statusSet);
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <>
      <Drawer
        opened={isOpen}
        onClose={onClose}
        position="right"
        title={words.actions.status}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        {brokenRule !== null && <p role="alert">{brokenRule}</p>}
        {error !== null && <ProblemAlert error={error} />}
        <ChangeForm
          kind="status"
          submitLabel={messages.common.save}
          note={words.statusNote}
          isBusy={isBusy}
          onChosen={(change) => void handleChosen(change)}
        />
      </Drawer>
      {merged.dialog}
    </>
  );
}

function snapshotOf({ caseResource }: CaseDocument) {
  const { id, attributes, unexpected } = caseResource;
  return {
    id,
    name: attributes.name ?? null,
    version: attributes.updated_at ?? null,
    attributes,
    unexpected,
    assignees: null,
    goals: null,
    involvements: null,
  };
}
