import * as messages from '../messages/messages';
import { announce } from './announce';

/** Tells that a lone action succeeded. */
export function notifySuccess(text: string): void {
  import('@mantine/notifications')
    .then(({ notifications }) =>
      notifications.show({
        message: text,
        color: 'var(--success)',
        closeButtonProps: { 'aria-label': messages.common.close },
      }),
    )
    // Without the code for it, at least screen readers hear it; the page shows the outcome anyway.
    .catch(() => announce(text));
}
