import { Checkbox, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { activityShortcut } from '../../activity/activityShortcut';
import classes from './ReviewPage.module.css';
import { changeReviewSettings, useReviewSettings } from './reviewSettings';
import type { Review } from './reviewStore';

type ReviewAction = 'next' | 'previous' | 'review' | 'flag' | 'status' | 'edit' | 'open' | 'keys';

/** The key of each action, as it is shown. */
const keyOf: Record<ReviewAction, string> = {
  previous: 'k',
  next: 'j',
  review: 'm',
  flag: 'f',
  status: 's',
  edit: 'e',
  open: 'o',
  keys: '?',
};

interface ReviewToolbarProps {
  review: Review;
  isReviewed: boolean;
  flag: { note: string } | null;
  actions: Record<ReviewAction, () => void>;
  isShowingKeys: boolean;
  onKeysClose: () => void;
}

/** How far the review is, and every step of it as a button that tells its key. */
export function ReviewToolbar({
  review,
  isReviewed,
  flag,
  actions,
  isShowingKeys,
  onKeysClose,
}: ReviewToolbarProps) {
  const words = messages.review;
  const { position, ids, reviewed, flagged } = review;
  const labels: Record<ReviewAction, string> = {
    previous: words.actions.previous,
    next: position + 1 < ids.length ? words.actions.next : words.actions.finish,
    review: isReviewed ? words.actions.unreview : words.actions.review,
    flag: flag ? words.actions.changeFlag : words.actions.flag,
    status: words.actions.status,
    edit: words.actions.edit,
    open: words.actions.open,
    keys: words.actions.keys,
  };
  return (
    <section className={classes.toolbar} aria-label={messages.app.review}>
      <div className={classes.place}>
        <strong>{words.place({ position: position + 1, total: ids.length })}</strong>
        <progress
          className={classes.bar}
          max={ids.length}
          value={reviewed.length}
          aria-label={messages.app.review}
        />
        <span>
          {words.progress({
            reviewed: reviewed.length,
            flagged: flagged.length,
            left: ids.length - reviewed.length,
          })}
        </span>
      </div>
      <div className={classes.actions}>
        {(Object.keys(keyOf) as ReviewAction[]).map((action) => (
          <Action
            key={action}
            keyName={keyOf[action]}
            isMain={action === 'review'}
            onClick={actions[action]}
          >
            {labels[action]}
          </Action>
        ))}
      </div>
      {(isReviewed || flag) && (
        <p className={classes.marks}>
          {isReviewed && <span>{words.isReviewed}</span>}
          {flag && <span>{words.isFlagged({ note: flag.note })}</span>}
        </p>
      )}
      <KeysDialog labels={labels} isOpen={isShowingKeys} onClose={onKeysClose} />
    </section>
  );
}

interface ActionProps {
  keyName: string;
  isMain: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Action({ keyName, isMain, onClick, children }: ActionProps) {
  const { hasKeys } = useReviewSettings();
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      aria-keyshortcuts={hasKeys ? keyName : undefined}
      rightSection={hasKeys ? <kbd aria-hidden>{keyName}</kbd> : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

interface KeysDialogProps {
  labels: Record<ReviewAction, string>;
  isOpen: boolean;
  onClose: () => void;
}

function KeysDialog({ labels, isOpen, onClose }: KeysDialogProps) {
  const words = messages.review.keys;
  const { hasKeys } = useReviewSettings();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <p>{words.detail}</p>
      <dl className={classes.keys}>
        {(Object.keys(keyOf) as ReviewAction[]).map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keyOf[action]}</kbd>
            </dt>
            <dd>{labels[action]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{activityShortcut}</kbd>
          </dt>
          <dd>{messages.app.activity}</dd>
        </div>
      </dl>
      <Checkbox
        label={words.isOn}
        checked={hasKeys}
        onChange={(event) => changeReviewSettings({ hasKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}
