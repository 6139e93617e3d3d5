import { IconActivity } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import * as messages from '../../messages/messages';
import { IconButton } from '../../ui/Button';
import { useShortcuts } from '../../ui/useShortcuts';
import { withMantine } from '../../ui/withMantine';
import { activityShortcut } from './activityShortcut';

const ActivityDrawer = lazy(async () => ({
  default: await withMantine(
    import('./ActivityDrawer').then(({ ActivityDrawer }) => ActivityDrawer),
  ),
}));

interface ActivityButtonProps {
  /** Whether single keys are switched on. */
  hasKey: boolean;
}

/** Opens the drawer with the session's requests, which is loaded with its first opening. */
export function ActivityButton({ hasKey }: ActivityButtonProps) {
  const words = messages.app;
  const [state, setState] = useState<'never' | 'open' | 'shut'>('never');
  const button = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  function handleOpen() {
    const focused = document.activeElement;
    opener.current = focused instanceof HTMLElement && focused !== document.body ? focused : null;
    setState('open');
  }

  function handleClosed() {
    const { current } = opener;
    (current?.isConnected ? current : button.current)?.focus({ preventScroll: true });
  }

  useShortcuts({ [activityShortcut]: handleOpen }, hasKey);
  return (
    <>
      <IconButton
        ref={button}
        variant="subtle"
        tone="muted"
        aria-label={words.activity}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasKey ? activityShortcut : undefined}
        title={hasKey ? words.activityWithKey({ key: activityShortcut }) : words.activity}
        onClick={handleOpen}
      >
        <IconActivity size={20} />
      </IconButton>
      {state !== 'never' && (
        <Suspense>
          <ActivityDrawer
            isOpen={state === 'open'}
            onClose={() => setState('shut')}
            onClosed={handleClosed}
          />
        </Suspense>
      )}
    </>
  );
}
