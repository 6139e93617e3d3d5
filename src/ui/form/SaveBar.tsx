import type { ReactNode } from 'react';
import * as messages from '../../messages/messages';
import { Button } from '../Button';
import { useIsOnline } from '../useIsOnline';
import classes from './form.module.css';

interface SaveBarProps {
  /** How many fields were changed. */
  changeCount: number;
  isSaving: boolean;
  onCancel: () => void;
  /** By default "Save 2 changes". */
  saveLabel?: string;
  /** Stands beside the buttons, by default how many changes there are. */
  note?: ReactNode;
}

/** The form's buttons, always in view, with what will be saved. */
export function SaveBar({ changeCount, isSaving, onCancel, saveLabel, note }: SaveBarProps) {
  const words = messages.forms;
  const isOnline = useIsOnline();
  const ownLabel =
    changeCount > 0 ? words.saveChanges({ count: changeCount }) : messages.common.save;
  return (
    <div className={classes.saveBar}>
      <Button type="submit" loading={isSaving}>
        {saveLabel ?? ownLabel}
      </Button>
      <Button variant="default" onClick={onCancel} disabled={isSaving}>
        {messages.common.cancel}
      </Button>
      <span className={classes.saveNote} role="status">
        {isOnline
          ? (note ?? (changeCount > 0 ? words.changes({ count: changeCount }) : words.noChanges))
          : words.offline}
      </span>
    </div>
  );
}
