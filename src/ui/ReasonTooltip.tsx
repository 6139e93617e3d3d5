import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

interface ReasonTooltipProps {
  reason: string;
  children: ReactElement;
}

/** Shows the reason while the pointer or the focus is on a button. */
export function ReasonTooltip({ reason, children }: ReasonTooltipProps) {
  return (
    <Tooltip label={reason} multiline maw={320}>
      {children}
    </Tooltip>
  );
}
