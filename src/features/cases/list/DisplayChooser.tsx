import { IconLayoutList } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import { DropPanel } from '../../../ui/DropPanel';
import { Late, latePart } from '../../../ui/late';
import type { DisplayChoicesProps } from './DisplayChoices';

const displayChoices = latePart(() =>
  import('./DisplayChoices').then(({ DisplayChoices }) => DisplayChoices),
);

/** How the list looks: the height of its rows, and whether it comes in pages. */
export function DisplayChooser(props: DisplayChoicesProps) {
  return (
    <DropPanel Button={DisplayButton} label={messages.cases.display.label}>
      <Late part={displayChoices} {...props} />
    </DropPanel>
  );
}

function DisplayButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <Button variant="default" leftSection={<IconLayoutList size={16} aria-hidden />} {...props}>
      {messages.cases.display.open}
    </Button>
  );
}
