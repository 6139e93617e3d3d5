import { type RefObject, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import * as messages from '../../messages/messages';
import { ConfirmDialog } from '../ConfirmDialog';
import { useLeaveGuard } from '../form/useLeaveGuard';

/** The forms of a page's tables. At most one is open, so that nothing unsaved is forgotten. */
export interface RowForms {
  /** Key of the row whose form is open, or null. */
  openRow: string | null;
  /** Opens the form of a row, and asks first when another one holds unsaved work. */
  open: (row: string) => void;
  /** Closes the form and asks first when it holds unsaved work. The focus goes back to where it came from. */
  cancel: () => void;
  /** Closes the form after its work was saved; `fallback` takes the focus where its origin is gone. */
  finish: (fallback: HTMLElement | null) => void;
  /** The open form tells here whether it holds unsaved work, and what is to be done when a person gives that up. */
  setDirty: (isDirty: boolean, discard?: () => void) => void;
}

type Wish = { isOpen: boolean; row: string | null; origin: HTMLElement | null };

/** The state of `RowForms` and the dialogs to render beside the tables. */
export function useRowForms(): { rowForms: RowForms; dialogs: React.ReactNode } {
  const [openRow, setOpenRow] = useState<string | null>(null);
  const [isDirty, setDirty] = useState(false);
  /** What was asked for while unsaved work stood in the way. */
  const [wish, setWish] = useState<Wish>({ isOpen: false, row: null, origin: null });
  const [isDiscarding, setDiscarding] = useState(false);
  const origin: RefObject<HTMLElement | null> = useRef(null);
  const discard = useRef<(() => void) | undefined>(undefined);
  const leaveGuard = useLeaveGuard(isDirty, () => discard.current?.());
  const tellDirty = useCallback((dirty: boolean, onDiscard?: () => void) => {
    discard.current = onDiscard;
    setDirty(dirty);
  }, []);

  function show(row: string | null, from: HTMLElement | null) {
    const returnTo = origin.current;
    flushSync(() => {
      setOpenRow(row);
      setDirty(false);
    });
    if (row === null && returnTo?.isConnected) returnTo.focus();
    origin.current = row === null ? null : from;
  }

  function request(row: string | null) {
    const from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (!isDirty) return show(row, from);
    setDiscarding(false);
    setWish({ isOpen: true, row, origin: from });
  }

  const rowForms: RowForms = {
    openRow,
    open: (row) => request(row === openRow ? null : row),
    cancel: () => request(null),
    finish: (fallback) => {
      const returnTo = origin.current;
      show(null, null);
      if (!returnTo?.isConnected) fallback?.focus();
    },
    setDirty: tellDirty,
  };

  const dialogs = (
    <>
      <ConfirmDialog
        isOpen={wish.isOpen}
        title={messages.rows.discardTitle}
        confirmLabel={messages.rows.discard}
        cancelLabel={messages.rows.keepTyping}
        isDangerous
        returnsFocus={!isDiscarding}
        onConfirm={() => {
          discard.current?.();
          setDiscarding(true);
          setWish({ ...wish, isOpen: false });
          show(wish.row, wish.origin);
        }}
        onCancel={() => setWish({ ...wish, isOpen: false })}
      >
        {messages.rows.discardDetail}
      </ConfirmDialog>
      {leaveGuard.dialog}
    </>
  );

  return { rowForms, dialogs };
}
