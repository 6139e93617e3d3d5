import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ConfirmDialog } from '../ConfirmDialog';

interface RemoveDialogProps<T> {
  /** What is to be removed; null keeps the dialog shut. */
  target: T | null;
  title: (target: T) => string;
  confirmLabel: string;
  /** Removes; throws what the server refused, which the dialog then shows. */
  remove: (target: T) => Promise<unknown>;
  /** After the removal, when the page shows it: place the focus, as the row is gone. */
  onRemoved: (target: T) => void;
  onClose: () => void;
  children: (target: T) => React.ReactNode;
}

/** Asks before a row is removed, and says what that means. */
export function RemoveDialog<T>({
  target,
  title,
  confirmLabel,
  remove,
  onRemoved,
  onClose,
  children,
}: RemoveDialogProps<T>) {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  // The words stay while the dialog fades out.
  const [shown, setShown] = useState(target);
  if (target !== null && target !== shown) setShown(target);

  async function handleConfirm() {
    if (target === null || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await remove(target);
      flushSync(() => {
        setRemoved(true);
        onClose();
      });
      onRemoved(target);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
      setRemoved(false);
    }
  }

  return (
    <ConfirmDialog
      isOpen={target !== null}
      title={shown === null ? '' : title(shown)}
      confirmLabel={confirmLabel}
      isDangerous
      isBusy={isBusy}
      error={error}
      returnsFocus={!isRemoved}
      onConfirm={handleConfirm}
      onCancel={() => {
        setError(null);
        onClose();
      }}
    >
      {shown !== null && children(shown)}
    </ConfirmDialog>
  );
}
