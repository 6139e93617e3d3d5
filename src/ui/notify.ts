import { notifications } from '@mantine/notifications';
import { messages } from '../messages/messages';

/** Tells that a lone action succeeded. */
export function notifySuccess(text: string): void {
  notifications.show({
    message: text,
    color: 'var(--success)',
    closeButtonProps: { 'aria-label': messages.common.close },
  });
}
