import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, inputProps } from './fieldProps';

interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  autoComplete?: HTMLInputAutoCompleteAttribute;
  type?: 'text' | 'password' | 'url';
  maxLength?: number;
}

/** One line of text. Its value is a string. */
export function TextField<V extends FieldValues>({
  autoComplete = 'off',
  type = 'text',
  maxLength,
  ...props
}: TextFieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  return (
    <TextInput
      {...inputProps(props, fieldState.error)}
      {...field}
      value={field.value ?? ''}
      type={type}
      autoComplete={autoComplete}
      maxLength={maxLength}
    />
  );
}

/** Text of several lines; it grows with what is typed. */
export function TextAreaField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  return (
    <Textarea
      {...inputProps(props, fieldState.error)}
      {...field}
      value={field.value ?? ''}
      autosize
      minRows={3}
      maxRows={12}
    />
  );
}
