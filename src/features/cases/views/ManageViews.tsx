import { Drawer } from '@mantine/core';
import { useRef, useState } from 'react';
import * as messages from '../../../messages/messages';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { ManagedView } from './ManagedView';
import { nameOf } from './presentView';
import classes from './SavedViews.module.css';
import { initialViews, moveView, type SavedView } from './savedViews';
import type { ViewActions } from './useViewActions';

interface ManageViewsProps {
  isOpen: boolean;
  actions: ViewActions;
  onClose: () => void;
}

/** All views in a panel: their names, their order, which are pinned. */
export function ManageViews({ isOpen, actions, onClose }: ManageViewsProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={420}
      title={messages.viewDialogs.manage.title}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <ViewList actions={actions} />
    </Drawer>
  );
}

interface Removed {
  saved: SavedView;
  index: number;
}

function ViewList({ actions: { views, change, copyLink } }: Pick<ManageViewsProps, 'actions'>) {
  const texts = messages.viewDialogs.manage;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const missing = initialViews.filter(({ id }) => views.every((known) => known.id !== id));
  const replace = (saved: SavedView) =>
    change(views.map((known) => (known.id === saved.id ? saved : known)));

  function handleMove(saved: SavedView, step: -1 | 1) {
    const next = moveView(views, saved.id, step);
    change(next);
    const place = next.findIndex(({ id }) => id === saved.id) + 1;
    announce(texts.moved({ name: nameOf(saved), place, count: next.length }));
  }

  function handleRemove(saved: SavedView) {
    setRemoved({ saved, index: views.indexOf(saved) });
    change(views.filter(({ id }) => id !== saved.id));
    announce(texts.removed({ name: nameOf(saved) }));
    // The button that had the focus is gone.
    requestAnimationFrame(() => undo.current?.focus());
  }

  function handleUndo({ saved, index }: Removed) {
    change(views.toSpliced(index, 0, saved));
    setRemoved(null);
  }

  return (
    <div className={classes.form}>
      <p className={classes.note}>{views.length > 0 ? texts.intro : texts.empty}</p>
      {views.length > 0 && (
        <ul className={classes.managed} aria-label={texts.list}>
          {views.map((saved, index) => (
            <ManagedView
              key={saved.id}
              saved={saved}
              isFirst={index === 0}
              isLast={index === views.length - 1}
              onChange={replace}
              onMove={(step) => handleMove(saved, step)}
              onCopyLink={() => copyLink(saved)}
              onRemove={() => handleRemove(saved)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <p className={classes.removed}>
          {texts.removed({ name: nameOf(removed.saved) })}
          <Button
            ref={undo}
            size="compact-sm"
            variant="default"
            onClick={() => handleUndo(removed)}
          >
            {texts.undo}
          </Button>
        </p>
      )}
      {missing.length > 0 && (
        <Button variant="default" onClick={() => change([...views, ...missing])}>
          {texts.restore}
        </Button>
      )}
    </div>
  );
}
