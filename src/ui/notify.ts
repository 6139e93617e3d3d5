import { notifications } from '@mantine/notifications';
import { messages } from '../messages/messages';
import { describeProblem } from './describeProblem';

/** Tells that a lone action succeeded. */
export function notifySuccess(text: string): void {
  notifications.show({
    message: text,
    color: 'var(--success)',
    closeButtonProps: { 'aria-label': messages.common.close },
  });
}

/** Tells that a lone action failed. It stays until closed, as it must be read. */
export function notifyProblem(error: unknown): void {
  const { title, detail, serverWords } = describeProblem(error);
  notifications.show({
    title,
    message: [detail, ...serverWords].join(' '),
    color: 'var(--danger)',
    autoClose: false,
    closeButtonProps: { 'aria-label': messages.common.close },
  });
}
