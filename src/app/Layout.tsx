import { IconCheck, IconMenu2, IconSunMoon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { paths } from '../lib/paths';
import * as messages from '../messages/messages';
import { SessionBadge } from '../session/SessionBadge';
import { SessionGuard } from '../session/SessionGuard';
import { IconButton } from '../ui/Button';
import { chooseColorScheme } from '../ui/colorScheme';
import { DropMenu } from '../ui/DropMenu';
import { LateAtRest, latePart } from '../ui/late';
import { NameMark } from '../ui/NameMark';
import { useColorScheme } from '../ui/useColorScheme';
import classes from './Layout.module.css';

const runBadge = latePart(
  () => import('../features/bulk-review/run/RunBadge').then(({ RunBadge }) => RunBadge),
  true,
);

const activityButton = latePart(
  () => import('./ActivityPart').then(({ ActivityPart }) => ActivityPart),
  true,
);
const offlineNotice = latePart(
  () => import('./OfflineNotice').then(({ OfflineNotice }) => OfflineNotice),
  true,
);

/** The frame around every page of a signed-in person: skip link, top bar, page. */
export function Layout() {
  const { pathname, search } = useLocation();
  return (
    <>
      <a
        className={classes.skip}
        // The whole address, as a bare fragment would be resolved against <base>.
        href={`${pathname}${search}#main`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {messages.app.skipToContent}
      </a>
      <header className={classes.bar} data-top-bar>
        <Link to={paths.cases()} className={classes.name} aria-label={messages.app.home}>
          <NameMark size={24} />
          <span className={classes.nameText}>{messages.app.name}</span>
        </Link>
        <Places />
        <div className={classes.session}>
          <LateAtRest part={runBadge} />
          <LateAtRest part={activityButton} />
          <AppearanceMenu />
          <SessionBadge />
        </div>
      </header>
      <LateAtRest part={offlineNotice} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SessionGuard />
      <ScrollRestoration />
    </>
  );
}

const places = [
  { to: paths.cases(), label: messages.app.cases },
  { to: paths.review(), label: messages.app.review },
  { to: paths.runs(), label: messages.app.runs },
];

/** The main places: side by side, or in a menu where the bar is narrow. */
function Places() {
  return (
    <nav className={classes.nav} aria-label={messages.app.places}>
      <div className={classes.places}>
        {places.map(({ to, label }) => (
          <NavLink key={to} to={to} className={classes.place}>
            {label}
          </NavLink>
        ))}
      </div>
      <div className={classes.foldedPlaces}>
        <DropMenu
          Button={PlacesButton}
          position="bottom-start"
          items={places.map((place) => ({ key: place.to, ...place }))}
        />
      </div>
    </nav>
  );
}

function PlacesButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <IconButton variant="subtle" tone="muted" size={44} aria-label={messages.app.places} {...props}>
      <IconMenu2 size={20} />
    </IconButton>
  );
}

function AppearanceMenu() {
  const chosen = useColorScheme();
  const choices = [
    { key: 'auto', label: messages.app.asSystem },
    { key: 'light', label: messages.app.light },
    { key: 'dark', label: messages.app.dark },
  ] as const;
  return (
    <DropMenu
      Button={AppearanceButton}
      items={choices.map(({ key, label }) => ({
        key,
        label,
        isChecked: chosen === key,
        icon: <IconCheck size={16} visibility={chosen === key ? undefined : 'hidden'} />,
        onClick: () => chooseColorScheme(key),
      }))}
    />
  );
}

function AppearanceButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <IconButton variant="subtle" tone="muted" aria-label={messages.app.appearance} {...props}>
      <IconSunMoon size={20} />
    </IconButton>
  );
}
