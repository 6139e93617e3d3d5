import * as messages from '../messages/messages';
import classes from './EnvironmentChoice.module.css';
import type { Environment } from './environment';

/** The value of the choice that is no configured environment. */
export const customChoice = 'custom:';

interface EnvironmentChoiceProps {
  environments: readonly Environment[];
  hasCustom: boolean;
  /** An environment's id, or `customChoice`. */
  value: string;
  onChange: (value: string) => void;
}

const words = messages.signIn;

/** Where to sign in: the configured environments with their addresses, and an address of one's own. */
export function EnvironmentChoice({
  environments,
  hasCustom,
  value,
  onChange,
}: EnvironmentChoiceProps) {
  const choices = environments.map(({ id, name, apiBase }) => ({
    id,
    name,
    hint: addressOf(apiBase),
  }));
  if (hasCustom) choices.push({ id: customChoice, name: words.custom, hint: words.customHint });
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{words.environment}</legend>
      {choices.map(({ id, name, hint }) => (
        <label key={id} className={classes.choice}>
          <input
            type="radio"
            name="environment"
            className={classes.radio}
            value={id}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span className={classes.text}>
            <span className={classes.name}>{name}</span>
            <span className={classes.hint}>{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whose server a token goes to is said before it goes there. */
function addressOf(apiBase: string): string {
  const { origin, host, pathname } = new URL(apiBase);
  if (origin === window.location.origin) return words.thisServer({ path: pathname });
  return host + (pathname === '/' ? '' : pathname);
}
