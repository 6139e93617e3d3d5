import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconSunMoon } from '@tabler/icons-react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { RunBadge } from '../features/bulk-review/run/RunBadge';
import { paths } from '../lib/paths';
import { messages } from '../messages/messages';
import { ExpiryDialog } from '../session/ExpiryDialog';
import { SessionBadge } from '../session/SessionBadge';
import { NameMark } from '../ui/NameMark';
import classes from './Layout.module.css';

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
        <nav aria-label={messages.app.places} className={classes.places}>
          <NavLink to={paths.cases()} className={classes.place}>
            {messages.app.cases}
          </NavLink>
          <NavLink to={paths.runs()} className={classes.place}>
            {messages.app.runs}
          </NavLink>
        </nav>
        <div className={classes.session}>
          <RunBadge />
          <AppearanceMenu />
          <SessionBadge />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ExpiryDialog />
      <ScrollRestoration />
    </>
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
