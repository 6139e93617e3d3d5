import { type ReactNode, useState } from 'react';
import {
  chooseMembers,
  type MergeableResource,
  type MergeConflict,
  mergeChanges,
} from '../../api/mergeChanges';
import type { ResourceChanges } from '../../api/requestData';
import * as messages from '../../messages/messages';
import { notifySuccess } from '../notify';
import { type ConflictChoice, ConflictDialog } from './ConflictDialog';

interface MergedSaveOptions {
  /** The resource as the form was opened with. */
  base: MergeableResource;
  /** Reads what the server holds now. Throws ApiError. */
  read: () => Promise<MergeableResource>;
  /** Sends a PATCH. Throws ApiError. */
  send: (changes: ResourceChanges) => Promise<unknown>;
  /** A member as people know it; null for one that nobody edits, such as `updated_at`. */
  labelOf: (member: string) => string | null;
  valueText: (member: string, value: unknown) => ReactNode;
}

/** How a save ended. `cancelled`: the person went back to the form, and nothing was sent. */
export type MergedSaveOutcome = 'saved' | 'nothingLeft' | 'cancelled';

interface Question {
  conflicts: readonly MergeConflict[];
  by: string | null;
  answer: (choices: ReadonlyMap<string, ConflictChoice> | null) => void;
}

/**
 * Saves onto what the server holds by now instead of over it: reads the resource again, merges what
 * others changed in other fields, and asks about fields that both changed before anything is sent.
 */
export function useMergedSave({ base, read, send, labelOf, valueText }: MergedSaveOptions) {
  const [question, setQuestion] = useState<Question | null>(null);

  async function save(changes: ResourceChanges): Promise<MergedSaveOutcome> {
    let [from, wanted] = [base, changes];
    const kept = new Set<string>();
    for (;;) {
      const theirs = await read();
      const merge = mergeChanges(from, theirs, wanted);
      for (const member of merge.theirMembers) kept.add(member);
      const by = nameOfLastWriter(theirs);
      if (merge.conflicts.length === 0) {
        if (merge.changes === null) return 'nothingLeft';
        await send(merge.changes);
        tellWhatStays(kept, by);
        return 'saved';
      }
      const choices = await ask(merge.conflicts, by);
      if (choices === null) return 'cancelled';
      wanted = chooseMembers(from, theirs, wanted, (member) => choices.get(member) === 'theirs');
      from = theirs; // and once more, as somebody may have saved while it was being decided
    }
  }

  function ask(conflicts: readonly MergeConflict[], by: string | null) {
    return new Promise<ReadonlyMap<string, ConflictChoice> | null>((resolve) => {
      setQuestion({
        conflicts,
        by,
        answer: (choices) => {
          setQuestion(null);
          resolve(choices);
        },
      });
    });
  }

  function tellWhatStays(members: ReadonlySet<string>, by: string | null) {
    const fields = [...members].flatMap((member) => labelOf(member) ?? []);
    if (fields.length > 0) notifySuccess(messages.conflicts.merged({ fields, by }));
  }

  const dialog = question && (
    <ConflictDialog
      conflicts={question.conflicts}
      by={question.by}
      labelOf={(member) => labelOf(member) ?? member}
      valueText={valueText}
      onChoose={question.answer}
      onCancel={() => question.answer(null)}
    />
  );
  return { save, dialog };
}

function nameOfLastWriter({ attributes }: MergeableResource): string | null {
  const name = attributes.last_updated_by;
  return typeof name === 'string' && name !== '' ? name : null;
}
