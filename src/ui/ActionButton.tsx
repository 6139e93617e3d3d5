import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type ComponentPropsWithRef, useId } from 'react';

interface ActionButtonProps
  extends ButtonProps,
    Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> {
  /** Why the action cannot be done now. The button stays reachable, so that the reason can be read. */
  unavailableReason?: string | null;
}

/** A button that says why it is not available, instead of being silently grey. */
export function ActionButton({ unavailableReason, onClick, ...props }: ActionButtonProps) {
  const reasonId = useId();
  if (!unavailableReason) return <Button onClick={onClick} {...props} />;
  return (
    <>
      <Tooltip label={unavailableReason} multiline maw={320}>
        <Button
          {...props}
          type="button"
          data-disabled
          aria-disabled
          aria-describedby={reasonId}
          onClick={(event) => event.preventDefault()}
        />
      </Tooltip>
      <span id={reasonId} hidden>
        {unavailableReason}
      </span>
    </>
  );
}
