import { Select } from '@mantine/core';
import { type FieldValues, useController } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { type FieldProps, inputProps, labelOf } from './fieldProps';

interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps<V extends FieldValues> extends FieldProps<V> {
  options: readonly SelectOption[];
  /** Called after a choice, for what depends on it. */
  onChosen?: (value: string) => void;
}

/** One of a list, found by typing. Its value is a string, '' for none; a value that is not offered any more stays. */
export function SelectField<V extends FieldValues>({
  options,
  onChosen,
  ...props
}: SelectFieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const current: string = field.value ?? '';
  const isOffered = current === '' || options.some(({ value }) => value === current);
  return (
    <Select
      {...inputProps(props, fieldState.error)}
      {...field}
      value={current === '' ? null : current}
      onChange={(value) => {
        field.onChange(value ?? '');
        onChosen?.(value ?? '');
      }}
      data={isOffered ? [...options] : [{ value: current, label: current }, ...options]}
      searchable
      clearable={!props.isRequired}
      clearButtonProps={{ 'aria-label': messages.forms.clear({ label: props.label }) }}
      nothingFoundMessage={messages.forms.noMatches}
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={current === ''}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      aria-label={labelOf(props)}
    />
  );
}
