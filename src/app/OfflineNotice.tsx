import { IconWifiOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { formatClock } from '../messages/format';
import * as messages from '../messages/messages';
import { announce } from '../ui/announce';
import { useIsOnline } from '../ui/useIsOnline';
import classes from './Layout.module.css';

/** Says at once that the network is gone, how old what one reads is, and when the network is back. */
export function OfflineNotice() {
  const isOnline = useIsOnline();
  const wasOffline = useRef(false);
  const loadedAt = useLoadedAt();

  useEffect(() => {
    if (isOnline && wasOffline.current) announce(messages.app.backOnline);
    wasOffline.current = !isOnline;
  }, [isOnline]);

  return (
    <div role="status">
      {!isOnline && (
        <p className={classes.offline}>
          <IconWifiOff size={16} aria-hidden />
          <span>
            <strong>{messages.app.offline}</strong>{' '}
            {loadedAt === null
              ? messages.app.offlineDetail
              : messages.app.offlineLoaded({ time: formatClock(loadedAt) })}
          </span>
        </p>
      )}
    </div>
  );
}

/** When the oldest of the records that the page shows were read, in ms since 1970; null where it shows none. */
function useLoadedAt(): number | null {
  useLocation(); // another page shows others
  const queries = useQueryClient().getQueryCache().findAll({ type: 'active' });
  const times = queries
    .filter(({ meta }) => meta?.types?.includes('cases'))
    .map(({ state }) => state.dataUpdatedAt)
    .filter((time) => time > 0);
  return times.length > 0 ? Math.min(...times) : null;
}
