import { Menu } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link, type To } from 'react-router';
import type { Opened } from './lateOpener';

/** One entry of a menu: a link where it has `to`. */
interface DropMenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  to?: To;
  /** Given where one of several holds. */
  isChecked?: boolean;
  /** A link to what is on the screen. */
  isCurrent?: boolean;
  /** Begins another group. */
  isApart?: boolean;
  onClick?: () => void;
}

export interface DropMenuProps {
  items: readonly DropMenuItem[];
  position?: 'bottom-start' | 'bottom-end';
}

/** The menu of `DropMenu`. */
export function DropMenuPart({
  items,
  position,
  target,
  isOpen,
  onOpenChange,
}: DropMenuProps & Opened) {
  return (
    <Menu opened={isOpen} onChange={onOpenChange} position={position}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {items.map(({ key, label, icon, to, isChecked, isCurrent, isApart, onClick }) => (
          <Fragment key={key}>
            {isApart && <Menu.Divider />}
            <Menu.Item
              leftSection={icon}
              role={isChecked === undefined ? undefined : 'menuitemradio'}
              aria-checked={isChecked}
              aria-current={isCurrent ? 'page' : undefined}
              onClick={onClick}
              {...(to && { renderRoot: (props: object) => <Link to={to} {...props} /> })}
            >
              {label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
