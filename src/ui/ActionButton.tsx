import { useId } from 'react';
import { Button, type ButtonProps } from './Button';
import { latePart, useLatePart } from './late';

const tooltipPart = latePart(() =>
  import('./ReasonTooltip').then(({ ReasonTooltip }) => ReasonTooltip),
);

interface ActionButtonProps extends ButtonProps {
  /** Why the action cannot be done now. The button stays reachable, so that the reason can be read. */
  unavailableReason?: string | null;
}

/** A button that says why it is not available, instead of being silently grey. */
export function ActionButton({ unavailableReason, onClick, ...props }: ActionButtonProps) {
  if (!unavailableReason) return <Button onClick={onClick} {...props} />;
  return <UnavailableButton reason={unavailableReason} {...props} />;
}

function UnavailableButton({
  reason,
  ...props
}: Omit<ActionButtonProps, 'unavailableReason'> & { reason: string }) {
  const reasonId = useId();
  const Tooltip = useLatePart(tooltipPart, true);
  const button = (
    <Button
      {...props}
      type="button"
      data-disabled
      aria-disabled
      aria-describedby={reasonId}
      onClick={(event) => event.preventDefault()}
    />
  );
  return (
    <>
      {Tooltip ? <Tooltip reason={reason}>{button}</Tooltip> : button}
      <span id={reasonId} hidden>
        {reason}
      </span>
    </>
  );
}
