import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconMenu2, IconSunMoon } from '@tabler/icons-react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { ActivityButton } from '../features/activity/ActivityButton';
import { useReviewSettings } from '../features/bulk-review/review/reviewSettings';
import { RunBadge } from '../features/bulk-review/run/RunBadge';
import { paths } from '../lib/paths';
import { messages } from '../messages/messages';
import { ExpiryDialog } from '../session/ExpiryDialog';
import { SessionBadge } from '../session/SessionBadge';
import { NameMark } from '../ui/NameMark';
import classes from './Layout.module.css';
import { OfflineNotice } from './OfflineNotice';

/** The frame around every page of a signed-in person: skip link, top bar, page. */
export function Layout() {
  const { pathname, search } = useLocation();
  const { hasKeys } = useReviewSettings();
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
          <RunBadge />
          <ActivityButton hasKey={hasKeys} />
          <AppearanceMenu />
          <SessionBadge />
        </div>
      </header>
      <OfflineNotice />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ExpiryDialog />
      <ScrollRestoration />
    </>
  );
}

const places = [
  { to: paths.cases(), label: messages.app.cases },
  { to: paths.review(), label: messages.review.title },
  { to: paths.runs(), label: messages.app.runs },
];

/** The main places: side by side, or in a menu where the bar is narrow. */
function Places() {
  const navigate = useNavigate();
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
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon variant="subtle" color="muted" size={44} aria-label={messages.app.places}>
              <IconMenu2 size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {places.map(({ to, label }) => (
              <Menu.Item key={to} onClick={() => void navigate(to)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </nav>
  );
}

function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { scheme: 'auto', label: messages.app.asSystem },
    { scheme: 'light', label: messages.app.light },
    { scheme: 'dark', label: messages.app.dark },
  ] as const;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="muted" aria-label={messages.app.appearance}>
          <IconSunMoon size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ scheme, label }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? <IconCheck size={16} /> : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
