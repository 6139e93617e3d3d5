import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Where notifications appear. */
export function NotificationHost() {
  return <Notifications position="bottom-right" />;
}
