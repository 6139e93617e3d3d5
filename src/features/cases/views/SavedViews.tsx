import {
  IconBookmarkPlus,
  IconBookmarks,
  IconCheck,
  IconDeviceFloppy,
  IconLink,
  IconList,
  IconSettings,
} from '@tabler/icons-react';
import { type ComponentPropsWithRef, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { DropMenu } from '../../../ui/DropMenu';
import { LateDialog, latePart } from '../../../ui/late';
import { type CaseListView, defaultView, toListSearch } from '../list/caseListView';
import { nameOf } from './presentView';
import classes from './SavedViews.module.css';
import type { SavedView } from './savedViews';
import { useViewActions } from './useViewActions';

const saveViewDialog = latePart(() =>
  import('./SaveViewDialog').then(({ SaveViewDialog }) => SaveViewDialog),
);
const manageViews = latePart(() => import('./ManageViews').then(({ ManageViews }) => ManageViews));

interface SavedViewsProps {
  view: CaseListView;
}

/** The line of pinned views above the list, what became of the one on the screen, and the menu of all. */
export function SavedViews({ view }: SavedViewsProps) {
  const actions = useViewActions(view);
  const { present, views } = actions;
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const texts = messages.views;
  const changed = present.kind === 'changed' ? present.saved : null;
  const plainSearch = toListSearch({ ...defaultView, size: view.size, mode: view.mode });
  const currentId = present.kind === 'saved' ? present.saved.id : null;
  const pinned = views.filter(({ isPinned, id }) => isPinned || id === currentId);
  const nav = useRef<HTMLElement>(null);

  // On a phone the line scrolls sideways.
  useEffect(() => {
    const present = nav.current?.querySelector(`[data-view-id="${currentId ?? ''}"]`);
    present?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId]);
  const to = (search: string) => ({ pathname: paths.cases(), search });

  function handleSaveChanges(saved: SavedView) {
    const { search, conditions } = actions.leavesOut;
    // What cannot be kept is named first.
    if (search || conditions.length > 0) setDialog('save');
    else actions.saveChanges(saved);
  }

  return (
    <div className={classes.line}>
      <nav ref={nav} className={classes.views} aria-label={texts.nav}>
        <ul>
          <li>
            <Link
              className={classes.view}
              to={to(plainSearch)}
              aria-current={present.kind === 'plain' ? 'page' : undefined}
              onClick={() => actions.rememberShown(null)}
            >
              {texts.all}
            </Link>
          </li>
          {pinned.map((saved) => (
            <li key={saved.id}>
              <Link
                className={classes.view}
                data-view-id={saved.id}
                to={to(actions.searchOf(saved))}
                aria-current={saved.id === currentId ? 'page' : undefined}
                onClick={() => actions.rememberShown(saved.id)}
              >
                {nameOf(saved)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {changed && (
        <p className={classes.changed}>
          <span>{texts.changed({ name: nameOf(changed) })}</span>
          {changed.kind === 'own' ? (
            <Button size="compact-sm" variant="default" onClick={() => handleSaveChanges(changed)}>
              {texts.saveChanges}
            </Button>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => setDialog('save')}>
              {texts.menu.saveAs}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            renderRoot={(props) => <Link to={to(actions.searchOf(changed))} {...props} />}
          >
            {texts.discardChanges}
          </Button>
        </p>
      )}
      <DropMenu
        Button={ViewsButton}
        items={[
          ...views.map((saved) => ({
            key: saved.id,
            label: nameOf(saved),
            icon: saved.id === currentId ? <IconCheck size={16} /> : <IconList size={16} />,
            isCurrent: saved.id === currentId,
            to: to(actions.searchOf(saved)),
            onClick: () => actions.rememberShown(saved.id),
          })),
          ...(changed?.kind === 'own'
            ? [
                {
                  key: 'saveChanges',
                  label: texts.menu.saveChangesTo({ name: nameOf(changed) }),
                  icon: <IconDeviceFloppy size={16} />,
                  isApart: true,
                  onClick: () => handleSaveChanges(changed),
                },
              ]
            : []),
          {
            key: 'saveAs',
            label: texts.menu.saveAs,
            icon: <IconBookmarkPlus size={16} />,
            isApart: views.length > 0 && changed?.kind !== 'own',
            onClick: () => setDialog('save'),
          },
          {
            key: 'copyLink',
            label: texts.menu.copyLink,
            icon: <IconLink size={16} />,
            onClick: actions.copyPresentLink,
          },
          {
            key: 'manage',
            label: texts.menu.manage,
            icon: <IconSettings size={16} />,
            onClick: () => setDialog('manage'),
          },
        ]}
      />
      <LateDialog
        part={saveViewDialog}
        isOpen={dialog === 'save'}
        actions={actions}
        changed={changed?.kind === 'own' ? changed : null}
        onClose={() => setDialog(null)}
      />
      <LateDialog
        part={manageViews}
        isOpen={dialog === 'manage'}
        actions={actions}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function ViewsButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <Button variant="subtle" size="compact-md" leftSection={<IconBookmarks size={16} />} {...props}>
      {messages.views.menu.open}
    </Button>
  );
}
