import { useId } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { ResourceIdentifier } from '../../api/resource';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { NoValue } from '../../ui/NoValue';
import classes from './PersonLink.module.css';
import { personLabel } from './personLabel';
import type { Person } from './personSchema';

/** Search parameter that holds the id of the person whose panel is open. */
export const personParameter = 'person';

/** Member of the history state that holds the id of the link which opened the panel. */
export const openerState = 'panelOpener';

interface PersonLinkProps {
  people: ReadonlyMap<string, Person>;
  relationship: { data?: ResourceIdentifier | null } | undefined;
  /** Shows the birth date below the name, which tells namesakes apart. */
  withBirthDate?: boolean;
}

/** A linked person by name; leads to the person's panel where the person was loaded. */
export function PersonLink({ people, relationship, withBirthDate = false }: PersonLinkProps) {
  const [searchParams] = useSearchParams();
  const { state } = useLocation();
  const id = useId();
  const label = personLabel(people, relationship);
  if (label === null) return <NoValue />;
  const person = relationship?.data && people.get(relationship.data.id);
  if (!person) return <span className={classes.notLoaded}>{label}</span>;
  const withPanel = new URLSearchParams(searchParams);
  withPanel.set(personParameter, person.id);
  const birthDate = person.attributes.birth_date;
  return (
    <>
      <Link
        to={{ search: withPanel.toString() }}
        id={id}
        state={{ ...state, [openerState]: id }}
        preventScrollReset
        className={classes.link}
      >
        {label}
      </Link>
      {withBirthDate && birthDate && (
        <span className={classes.born}>
          {messages.people.born({ date: formatDate(birthDate) })}
        </span>
      )}
    </>
  );
}
