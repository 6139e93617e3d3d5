import { Radio } from '@mantine/core';
import { useState } from 'react';
import * as messages from '../../../messages/messages';
import { type Density, densities, type ListMode, listModes } from './caseListView';
import classes from './Toolbar.module.css';

export interface DisplayChoicesProps {
  density: Density;
  mode: ListMode;
  onDensity: (density: Density) => void;
  onMode: (mode: ListMode) => void;
}

/** The looks of the list to choose from. */
export function DisplayChoices({ onDensity, onMode, ...shown }: DisplayChoicesProps) {
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
