import { Drawer } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { version } from '../../../package.json';
import { download } from '../../lib/download';
import * as messages from '../../messages/messages';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import classes from './ActivityDrawer.module.css';
import { ActivityRow } from './ActivityRow';
import {
  type ActivityEntry,
  entriesOfScreen,
  getActivity,
  subscribeToActivity,
} from './activityLog';
import { diagnosticsOf } from './diagnostics';

interface ActivityDrawerProps {
  isOpen: boolean;
  onClose: () => void;
  /** Once it has moved out. */
  onClosed: () => void;
}

/** The session's last requests, for people who build integrations and for support. */
export function ActivityDrawer({ isOpen, onClose, onClosed }: ActivityDrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      position="right"
      // Opened with its first mount, it would see too late where the focus was.
      returnFocus={false}
      size={760}
      title={messages.app.activity}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <ActivityList />
    </Drawer>
  );
}

function ActivityList() {
  const words = messages.activity;
  const activity = useSyncExternalStore(subscribeToActivity, getActivity);
  const [isWhole, setIsWhole] = useState(false);
  const entries = isWhole ? activity.entries : entriesOfScreen(activity);
  return (
    <>
      <p className={classes.note}>{words.detail}</p>
      <div className={classes.bar}>
        <fieldset className={classes.scope}>
          <legend className="visually-hidden">{words.scope}</legend>
          {[false, true].map((isAll) => (
            <Button
              key={String(isAll)}
              variant={isAll === isWhole ? 'light' : 'default'}
              aria-pressed={isAll === isWhole}
              onClick={() => setIsWhole(isAll)}
            >
              {isAll ? words.all : words.thisScreen}
            </Button>
          ))}
        </fieldset>
        <span className={classes.note}>{words.count({ count: entries.length })}</span>
        <DiagnosticsButton entries={activity.entries} />
      </div>
      {entries.length > 0 ? (
        <ol className={classes.entries} aria-label={words.requests}>
          {entries.map((entry) => (
            <ActivityRow key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : (
        <EmptyState
          title={activity.entries.length > 0 ? words.noneHere : words.none}
          description={activity.entries.length > 0 ? words.noneHereDetail : words.noneDetail}
        />
      )}
      <p className={classes.note} id="diagnostics-detail">
        {words.downloadDetail}
      </p>
    </>
  );
}

function DiagnosticsButton({ entries }: { entries: readonly ActivityEntry[] }) {
  const { apiBase, dialect } = useSession().environment;

  function handleDownload() {
    const nowMs = Date.now();
    const text = diagnosticsOf({
      entries,
      apiBase,
      resourcePaths: Object.values(dialect.resources).map(({ path }) => path),
      version,
      browser: {
        userAgent: navigator.userAgent,
        language: navigator.language,
        isOnline: navigator.onLine,
      },
      nowMs,
    });
    const stamp = new Date(nowMs).toISOString().slice(0, 16).replace(':', '');
    download(`caseload-diagnostics-${stamp}.json`, text, 'application/json');
  }

  return (
    <Button
      className={classes.download}
      leftSection={<IconDownload size={16} aria-hidden />}
      variant="default"
      aria-describedby="diagnostics-detail"
      onClick={handleDownload}
    >
      {messages.activity.download}
    </Button>
  );
}
