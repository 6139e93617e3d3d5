import { Popover } from '@mantine/core';
import { cloneElement, type ReactNode } from 'react';
import type { Opened } from './lateOpener';

export interface DropPanelProps {
  /** What screen readers call it. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** The panel of `DropPanel`. */
export function DropPanelPart({
  label,
  className,
  children,
  target,
  isOpen,
  onOpenChange,
}: DropPanelProps & Opened) {
  return (
    <Popover
      opened={isOpen}
      onChange={onOpenChange}
      position="bottom-end"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        {cloneElement(target, { onClick: () => onOpenChange(!isOpen) })}
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={className}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
