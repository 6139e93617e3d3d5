import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import * as messages from '../messages/messages';
import { Button } from './Button';
import classes from './ConfirmDialog.module.css';
import { ProblemAlert } from './ProblemAlert';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  /** What went wrong when it was tried. */
  error?: unknown;
  /** False where what was confirmed places the focus itself. */
  returnsFocus?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A decision. The focus starts on the way out and returns to where it came from. */
export function ConfirmDialog({
  isOpen,
  title,
  confirmLabel,
  cancelLabel = messages.common.cancel,
  isDangerous = false,
  isBusy = false,
  error,
  returnsFocus = true,
  onConfirm,
  onCancel,
  children,
}: ConfirmDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={isBusy ? () => undefined : onCancel}
      title={title}
      centered
      returnFocus={returnsFocus}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {children}
      {error != null && (
        <div className={classes.problem}>
          <ProblemAlert error={error} />
        </div>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel} disabled={isBusy} data-autofocus>
          {cancelLabel}
        </Button>
        <Button tone={isDangerous ? 'danger' : undefined} loading={isBusy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
