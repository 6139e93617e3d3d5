import { IconColumns3 } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { DropPanel } from '../../../ui/DropPanel';
import { Late, latePart } from '../../../ui/late';
import type { ColumnChoicesProps } from './ColumnChoices';

const columnChoices = latePart(() =>
  import('./ColumnChoices').then(({ ColumnChoices }) => ColumnChoices),
);

/** Which columns stand beside the name. */
export function ColumnChooser(props: ColumnChoicesProps) {
  return (
    <DropPanel Button={ColumnButton} label={messages.cases.columnChooser.label}>
      <Late part={columnChoices} {...props} />
    </DropPanel>
  );
}

function ColumnButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />} {...props}>
      {messages.cases.columnChooser.open}
    </Button>
  );
}
