import { TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconLink,
  IconPencil,
  IconPin,
  IconPinFilled,
  IconTrash,
} from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import * as messages from '../../../messages/messages';
import { Button, IconButton } from '../../../ui/Button';
import { nameOf } from './presentView';
import classes from './SavedViews.module.css';
import { maxNameLength, type SavedView } from './savedViews';

interface ManagedViewProps {
  saved: SavedView;
  isFirst: boolean;
  isLast: boolean;
  onChange: (saved: SavedView) => void;
  onMove: (step: -1 | 1) => void;
  onCopyLink: () => void;
  onRemove: () => void;
}

/** One view in the panel, with everything that can be done to it. */
export function ManagedView({
  saved,
  isFirst,
  isLast,
  onChange,
  onMove,
  onCopyLink,
  onRemove,
}: ManagedViewProps) {
  const texts = messages.viewDialogs.manage;
  const name = nameOf(saved);
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);

  function handleRenamed(next: string | null) {
    if (next) onChange({ ...saved, name: next });
    setIsRenaming(false);
    requestAnimationFrame(() => renameButton.current?.focus());
  }

  if (isRenaming) return <RenameForm name={name} onRenamed={handleRenamed} />;
  const steps = [
    { label: texts.up({ name }), Icon: IconArrowUp, step: -1, isAtEnd: isFirst },
    { label: texts.down({ name }), Icon: IconArrowDown, step: 1, isAtEnd: isLast },
  ] as const;
  return (
    <li className={classes.managedView}>
      <span className={classes.managedName}>{name}</span>
      <span className={classes.managedActions}>
        <IconButton
          variant="subtle"
          size={32}
          aria-label={texts.pin({ name })}
          aria-pressed={saved.isPinned}
          onClick={() => onChange({ ...saved, isPinned: !saved.isPinned })}
        >
          {saved.isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
        </IconButton>
        {steps.map(({ label, Icon, step, isAtEnd }) => (
          // Stays focusable at the end of its way: the focus must not fall off.
          <IconButton
            key={label}
            variant="subtle"
            size={32}
            aria-label={label}
            aria-disabled={isAtEnd}
            data-disabled={isAtEnd || undefined}
            onClick={() => !isAtEnd && onMove(step)}
          >
            <Icon size={16} />
          </IconButton>
        ))}
        <IconButton
          ref={renameButton}
          variant="subtle"
          size={32}
          aria-label={texts.rename({ name })}
          onClick={() => setIsRenaming(true)}
        >
          <IconPencil size={16} />
        </IconButton>
        <IconButton
          variant="subtle"
          size={32}
          aria-label={texts.copyLink({ name })}
          onClick={onCopyLink}
        >
          <IconLink size={16} />
        </IconButton>
        <IconButton
          variant="subtle"
          tone="danger"
          size={32}
          aria-label={texts.remove({ name })}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </IconButton>
      </span>
    </li>
  );
}

interface RenameFormProps {
  name: string;
  /** Null where the name stays. */
  onRenamed: (name: string | null) => void;
}

function RenameForm({ name, onRenamed }: RenameFormProps) {
  const texts = messages.viewDialogs.manage;
  const [draft, setDraft] = useState(name);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onRenamed(draft.trim() || null);
  }

  return (
    <li className={classes.managedView}>
      <form className={classes.rename} onSubmit={handleSubmit}>
        <TextInput
          aria-label={texts.newName({ name })}
          value={draft}
          maxLength={maxNameLength}
          autoComplete="off"
          // One asked to rename: the next thing is to type.
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onRenamed(null);
          }}
        />
        <Button type="submit" size="compact-md">
          {texts.saveName}
        </Button>
      </form>
    </li>
  );
}
