import { TextInput } from '@mantine/core';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, inputProps } from './fieldProps';

/**
 * A number. Its value is a number, '' for none, or the text itself while that is no number, so that
 * nothing typed is lost and the form's schema can refuse it in words.
 */
export function NumberField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  return (
    <TextInput
      {...inputProps(props, fieldState.error)}
      {...field}
      value={String(field.value ?? '')}
      inputMode="decimal"
      autoComplete="off"
      onBlur={() => {
        const text = String(field.value ?? '').trim();
        const parsed = Number(text);
        if (text !== '' && Number.isFinite(parsed)) field.onChange(parsed);
        field.onBlur();
      }}
    />
  );
}
