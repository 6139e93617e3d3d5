import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import * as messages from '../../messages/messages';
import { ConfirmDialog } from '../ConfirmDialog';

/**
 * Asks before unsaved work is left: `dialog` is to be rendered by the form, `allowLeaving` lets the
 * next navigation pass (after a save). With nothing unsaved, nobody is asked. `onDiscard` is called when
 * the person leaves all the same.
 */
export function useLeaveGuard(isDirty: boolean, onDiscard?: () => void) {
  const mayLeave = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !mayLeave.current && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!isDirty) return;
    const handleUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleUnload);
    return () => window.removeEventListener('beforeunload', handleUnload);
  }, [isDirty]);

  const dialog = (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={messages.forms.leaveTitle}
      confirmLabel={messages.forms.leave}
      cancelLabel={messages.forms.stay}
      isDangerous
      onConfirm={() => {
        onDiscard?.();
        blocker.proceed?.();
      }}
      onCancel={() => blocker.reset?.()}
    >
      {messages.forms.leaveDetail}
    </ConfirmDialog>
  );

  return {
    dialog,
    allowLeaving: () => {
      mayLeave.current = true;
    },
  };
}
