import { ActionIcon } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { messages } from '../../messages/messages';
import { useShortcuts } from '../../ui/useShortcuts';
import { activityShortcut } from './activityShortcut';

const ActivityDrawer = lazy(() => import('./ActivityDrawer'));

interface ActivityButtonProps {
  /** Whether single keys are switched on. */
  hasKey: boolean;
}

/** Opens the drawer with the session's requests, which is loaded with its first opening. */
export function ActivityButton({ hasKey }: ActivityButtonProps) {
  const words = messages.activity;
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
      <ActionIcon
        ref={button}
        variant="subtle"
        color="muted"
        aria-label={words.title}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasKey ? activityShortcut : undefined}
        title={hasKey ? words.titleWithKey({ key: activityShortcut }) : words.title}
        onClick={handleOpen}
      >
        <IconActivity size={20} />
      </ActionIcon>
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
