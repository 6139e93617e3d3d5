import { ActionButton } from '../ActionButton';
import classes from './rows.module.css';

interface RowActionProps {
  /** What stands on the button. */
  label: string;
  /** What it does to which row, for those who do not see the row. */
  name: string;
  isDangerous?: boolean;
  isOpen?: boolean;
  unavailableReason?: string | null;
  onClick: () => void;
}

/** A quiet button at the end of a row. */
export function RowAction({
  label,
  name,
  isDangerous,
  isOpen,
  unavailableReason,
  onClick,
}: RowActionProps) {
  return (
    <ActionButton
      variant="subtle"
      size="compact-sm"
      color={isDangerous ? 'danger' : undefined}
      data-dangerous={isDangerous || undefined}
      className={classes.action}
      aria-label={name}
      aria-expanded={isOpen}
      unavailableReason={unavailableReason}
      onClick={onClick}
    >
      {label}
    </ActionButton>
  );
}
