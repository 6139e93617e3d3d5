import { Button, Popover, Radio } from '@mantine/core';
import { IconLayoutList } from '@tabler/icons-react';
import { useState } from 'react';
import { messages } from '../../../messages/messages';
import { type Density, densities, type ListMode, listModes } from './caseListView';
import classes from './Toolbar.module.css';

interface DisplayChooserProps {
  density: Density;
  mode: ListMode;
  onDensity: (density: Density) => void;
  onMode: (mode: ListMode) => void;
}

/** How the list looks: the height of its rows, and whether it comes in pages. */
export function DisplayChooser({ density, mode, onDensity, onMode }: DisplayChooserProps) {
  const [isOpen, setIsOpen] = useState(false);
  const texts = messages.views.display;
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconLayoutList size={16} aria-hidden />}
          onClick={() => setIsOpen((wasOpen) => !wasOpen)}
        >
          {texts.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.label}>
        <Choices density={density} mode={mode} onDensity={onDensity} onMode={onMode} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ onDensity, onMode, ...shown }: DisplayChooserProps) {
  const texts = messages.views.display;
  /** The URL follows a moment later: a radio must not jump back meanwhile. */
  const [chosen, setChosen] = useState({ density: shown.density, mode: shown.mode });
  return (
    <div className={classes.choices}>
      <Radio.Group
        label={texts.density}
        value={chosen.density}
        onChange={(value) => {
          const density = densities.find((known) => known === value);
          if (!density) return;
          setChosen({ ...chosen, density });
          onDensity(density);
        }}
      >
        {densities.map((known) => (
          <Radio key={known} className={classes.choice} value={known} label={texts[known]} />
        ))}
      </Radio.Group>
      <Radio.Group
        label={texts.mode}
        value={chosen.mode}
        onChange={(value) => {
          const mode = listModes.find((known) => known === value);
          if (!mode) return;
          setChosen({ ...chosen, mode });
          onMode(mode);
        }}
      >
        {listModes.map((known) => (
          <Radio
            key={known}
            className={classes.choice}
            value={known}
            label={texts[known]}
            description={known === 'scroll' ? texts.scrollHelp : undefined}
          />
        ))}
      </Radio.Group>
    </div>
  );
}
