import { type ComponentPropsWithRef, useId } from 'react';
import classes from './ChoiceSelect.module.css';

interface ChoiceSelectProps extends Omit<ComponentPropsWithRef<'select'>, 'size'> {
  options: readonly { value: string; label: string }[];
  /** Stands before it; without one it needs an `aria-label`. */
  label?: string;
  size?: 'sm' | 'xs';
}

/** One choice out of a few, on the browser's own element. Forms have `SelectField`. */
export function ChoiceSelect({
  options,
  label,
  size = 'sm',
  className,
  ...props
}: ChoiceSelectProps) {
  const id = useId();
  return (
    <span className={`${classes.choice}${className ? ` ${className}` : ''}`} data-size={size}>
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      <span className={classes.frame}>
        <select id={id} {...props}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}
