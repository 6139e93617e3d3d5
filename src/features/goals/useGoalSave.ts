import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import type { MergeableResource } from '../../api/mergeChanges';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { useMergedSave } from '../../ui/form/useMergedSave';
import type { PersonChoice } from '../people/personChoice';
import { personLinkText } from '../people/personLinkText';
import { goalMutations } from './goalMutations';
import { type Goal, goalSchema } from './goalSchema';
import { goalStatusMark } from './goalStatusMark';

/**
 * Saves a goal onto what others made of it since it was opened; see `useMergedSave`. `people` are
 * persons that the form knows by name.
 */
export function useGoalSave(
  goal: Goal | undefined,
  people: () => readonly (PersonChoice | null)[],
) {
  const [base] = useState<MergeableResource>(goal ?? { attributes: {}, relationships: {} });
  const id = goal?.id ?? '';
  const update = useMutation(goalMutations.update(id));
  const labels: Record<string, string> = messages.goals.fields;
  return useMergedSave({
    base,
    read: async () => {
      const query = { include: ['person'] };
      return (await api.getResource('goals', id, goalSchema, { query })).resource;
    },
    send: update.mutateAsync,
    labelOf: (member) => (Object.hasOwn(labels, member) ? (labels[member] ?? null) : null),
    valueText: (member, value) => {
      if (member === 'person') return personLinkText(value, people());
      if (member === 'status') return goalStatusMark(String(value)).label;
      return formatDate(String(value));
    },
  });
}
