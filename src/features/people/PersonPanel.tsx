import { Drawer } from '@mantine/core';
import { useState } from 'react';
import * as messages from '../../messages/messages';
import { AttributeText } from '../../ui/AttributeText';
import { DateText, TimeText } from '../../ui/DateText';
import classes from './PersonPanel.module.css';
import { type Person, personName } from './personSchema';

interface PersonPanelProps {
  /** Whom it is about; null keeps the panel shut. */
  person: Person | null;
  onClose: () => void;
}

const names = ['first_name', 'last_name', 'preferred_name'] as const;

/** A person as side-loaded, in a panel beside the page: for looking, not for a decision. */
export function PersonPanel({ person, onClose }: PersonPanelProps) {
  const { fields, unnamed } = messages.people;
  // The words stay while the panel moves out.
  const [shown, setShown] = useState(person);
  if (person !== null && person !== shown) setShown(person);
  return (
    <Drawer
      opened={person !== null}
      onClose={onClose}
      position="right"
      // The page gives it back to the link: a navigation opens the panel, too late for the drawer to see it.
      returnFocus={false}
      size={400}
      title={shown && (personName(shown) ?? unnamed)}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {shown && (
        <dl className={classes.list}>
          {names.map((name) => (
            <div key={name}>
              <dt>{fields[name]}</dt>
              <dd>
                <AttributeText resource={shown} name={name} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{fields.birth_date}</dt>
            <dd>
              <AttributeText resource={shown} name="birth_date">
                <DateText date={shown.attributes.birth_date} />
              </AttributeText>
            </dd>
          </div>
          <div>
            <dt>{fields.updated_at}</dt>
            <dd>
              <AttributeText resource={shown} name="updated_at">
                <TimeText time={shown.attributes.updated_at} />
              </AttributeText>
            </dd>
          </div>
        </dl>
      )}
    </Drawer>
  );
}
