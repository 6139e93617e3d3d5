import { Modal, Radio } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { MergeConflict } from '../../api/mergeChanges';
import * as messages from '../../messages/messages';
import { ActionButton } from '../ActionButton';
import { Button } from '../Button';
import dialogClasses from '../ConfirmDialog.module.css';
import classes from './ConflictDialog.module.css';

export type ConflictChoice = 'theirs' | 'mine';

interface ConflictDialogProps {
  conflicts: readonly MergeConflict[];
  /** Who saved last, as far as the server tells. */
  by: string | null;
  labelOf: (member: string) => string;
  valueText: (member: string, value: unknown) => ReactNode;
  onChoose: (choices: ReadonlyMap<string, ConflictChoice>) => void;
  onCancel: () => void;
}

/** Fields that two people changed: shows all three versions of each, and sends nothing before each is decided. */
export function ConflictDialog({
  conflicts,
  by,
  labelOf,
  valueText,
  onChoose,
  onCancel,
}: ConflictDialogProps) {
  const words = messages.conflicts;
  const [choices, setChoices] = useState<ReadonlyMap<string, ConflictChoice>>(new Map());
  const isDecided = conflicts.every(({ member }) => choices.has(member));
  return (
    <Modal
      opened
      onClose={onCancel}
      title={words.title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <p className={classes.detail}>{words.detail({ by })}</p>
      {conflicts.map(({ member, base, theirs, mine }) => (
        <Radio.Group
          key={member}
          className={classes.conflict}
          label={labelOf(member)}
          description={
            <>
              {words.base}: <Version value={base} member={member} valueText={valueText} />
            </>
          }
          value={choices.get(member) ?? null}
          onChange={(value) => setChoices(new Map(choices).set(member, value as ConflictChoice))}
        >
          <div className={classes.versions}>
            {(['theirs', 'mine'] as const).map((choice) => (
              <Radio
                key={choice}
                value={choice}
                classNames={{ root: classes.version }}
                label={
                  <>
                    <span className={classes.source}>{words[choice]}</span>
                    <Version
                      value={choice === 'theirs' ? theirs : mine}
                      member={member}
                      valueText={valueText}
                    />
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
      ))}
      <div className={dialogClasses.actions}>
        <Button variant="default" onClick={onCancel} data-autofocus>
          {words.back}
        </Button>
        <ActionButton
          unavailableReason={isDecided ? null : words.choose}
          onClick={() => onChoose(choices)}
        >
          {words.save}
        </ActionButton>
      </div>
    </Modal>
  );
}

interface VersionProps {
  member: string;
  value: unknown;
  valueText: (member: string, value: unknown) => ReactNode;
}

function Version({ member, value, valueText }: VersionProps) {
  const isNone = value === null || value === undefined || value === '';
  return (
    <span className={classes.value}>
      {isNone ? messages.conflicts.none : valueText(member, value)}
    </span>
  );
}
