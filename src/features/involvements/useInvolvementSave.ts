import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import type { MergeableResource } from '../../api/mergeChanges';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { useMergedSave } from '../../ui/form/useMergedSave';
import type { PersonChoice } from '../people/personChoice';
import { personLinkText } from '../people/personLinkText';
import { involvementMutations } from './involvementMutations';
import { type Involvement, involvementSchema } from './involvementSchema';

/**
 * Saves an involvement onto what others made of it since it was opened; see `useMergedSave`. `people` are
 * persons that the form knows by name.
 */
export function useInvolvementSave(
  involvement: Involvement | undefined,
  people: () => readonly (PersonChoice | null)[],
) {
  const [base] = useState<MergeableResource>(involvement ?? { attributes: {}, relationships: {} });
  const id = involvement?.id ?? '';
  const update = useMutation(involvementMutations.update(id));
  const labels: Record<string, string> = messages.involvements.fields;
  return useMergedSave({
    base,
    read: async () => {
      const query = { include: ['person'] };
      return (await api.getResource('involvements', id, involvementSchema, { query })).resource;
    },
    send: update.mutateAsync,
    labelOf: (member) => (Object.hasOwn(labels, member) ? (labels[member] ?? null) : null),
    valueText: (member, value) => {
      if (member === 'person') return personLinkText(value, people());
      return formatDate(String(value));
    },
  });
}
