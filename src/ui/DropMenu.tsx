import type { DropMenuProps } from './DropMenuPart';
import { latePart } from './late';
import { LateOpener, type OpenerButton } from './lateOpener';

const part = latePart(() => import('./DropMenuPart').then(({ DropMenuPart }) => DropMenuPart));

/** A button with a menu of what it offers. */
export function DropMenu(props: DropMenuProps & { Button: OpenerButton }) {
  return <LateOpener part={part} kind="menu" {...props} />;
}
