import { Radio } from '@mantine/core';
import { type FieldValues, useController } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { type FieldProps, inputProps } from './fieldProps';
import classes from './form.module.css';

const answers = [
  { key: 'yes', value: true },
  { key: 'no', value: false },
  { key: 'notSet', value: null },
] as const;

/** Yes, no, or not set: three things that a tick box could not tell apart. */
export function BooleanField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const labels = {
    yes: messages.common.yes,
    no: messages.common.no,
    notSet: messages.forms.notSet,
  };
  const current = answers.find(({ value }) => value === (field.value ?? null))?.key ?? 'notSet';
  const { id, disabled, ...wrapper } = inputProps(props, fieldState.error);
  return (
    <Radio.Group
      {...wrapper}
      name={props.name}
      value={current}
      onChange={(key) =>
        field.onChange(answers.find((answer) => answer.key === key)?.value ?? null)
      }
      onBlur={field.onBlur}
    >
      <div className={classes.answers}>
        {answers.map(({ key }, index) => (
          <Radio
            key={key}
            value={key}
            label={labels[key]}
            disabled={disabled}
            id={index === 0 ? id : undefined}
            ref={index === 0 ? field.ref : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
