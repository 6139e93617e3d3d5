import type { DropPanelProps } from './DropPanelPart';
import { latePart } from './late';
import { LateOpener, type OpenerButton } from './lateOpener';

const part = latePart(() => import('./DropPanelPart').then(({ DropPanelPart }) => DropPanelPart));

/** A button with a panel below it, which has the focus while it is open. */
export function DropPanel(props: DropPanelProps & { Button: OpenerButton }) {
  return <LateOpener part={part} kind="dialog" {...props} />;
}
