import { Loader, MultiSelect, Select } from '@mantine/core';
import { type FieldValues, useController } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { type FieldProps, inputProps } from './fieldProps';
import classes from './form.module.css';
import { type PickerOption, type UseOptions, usePickerOptions } from './pickerOptions';

interface PickerFieldProps<V extends FieldValues> extends FieldProps<V> {
  useOptions: UseOptions;
  /** Offers to make what was not found. */
  create?: { label: (search: string) => string; onCreate: (search: string) => void };
}

/** Stands for "make a new one" among the options; no server has such an id. */
const createId = '\u0000create';

/** One record, searched on the server. Its value is `{ id, label }` or null. */
export function PickerField<V extends FieldValues>({
  useOptions,
  create,
  ...props
}: PickerFieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const value = (field.value ?? null) as PickerOption | null;
  const picker = usePickerOptions(useOptions, value ? [value] : []);
  const createOption = create && { value: createId, label: create.label(picker.wanted) };

  function handleChange(id: string | null) {
    if (id === createId) create?.onCreate(picker.wanted);
    else field.onChange(id === null ? null : (picker.found.get(id) ?? null));
  }

  return (
    <Select
      {...inputProps(props, fieldState.error)}
      ref={field.ref}
      name={field.name}
      value={value?.id ?? null}
      onChange={handleChange}
      onBlur={field.onBlur}
      searchable
      searchValue={picker.search}
      onSearchChange={picker.setSearch}
      onDropdownOpen={() => picker.setIsOpen(true)}
      onDropdownClose={() => picker.setIsOpen(false)}
      // The server filters; what it gives is shown whole.
      filter={({ options }) => options}
      data={createOption ? [...picker.data, createOption] : picker.data}
      renderOption={({ option }) => (
        <OptionText
          label={option.label}
          description={picker.found.get(option.value)?.description}
          isCreate={option.value === createId}
        />
      )}
      rightSection={picker.isBusy ? <Loader size={14} /> : undefined}
      nothingFoundMessage={picker.emptyMessage}
      placeholder={messages.forms.searchHelp}
      clearable={!props.isRequired}
      clearButtonProps={{ 'aria-label': messages.forms.clear({ label: props.label }) }}
      openOnFocus={false}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
    />
  );
}

interface MultiPickerFieldProps<V extends FieldValues> extends FieldProps<V> {
  useOptions: UseOptions;
}

/** Several records, searched on the server. Its value is a list of `{ id, label }`. */
export function MultiPickerField<V extends FieldValues>({
  useOptions,
  ...props
}: MultiPickerFieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const value = (field.value ?? []) as PickerOption[];
  const picker = usePickerOptions(useOptions, value);

  return (
    <MultiSelect
      {...inputProps(props, fieldState.error)}
      ref={field.ref}
      name={field.name}
      value={value.map(({ id }) => id)}
      onChange={(ids) => field.onChange(ids.flatMap((id) => picker.found.get(id) ?? []))}
      onBlur={field.onBlur}
      searchable
      searchValue={picker.search}
      onSearchChange={picker.setSearch}
      onDropdownOpen={() => picker.setIsOpen(true)}
      onDropdownClose={() => picker.setIsOpen(false)}
      filter={({ options }) => options}
      data={picker.data}
      renderOption={({ option }) => (
        <OptionText
          label={option.label}
          description={picker.found.get(option.value)?.description}
        />
      )}
      hidePickedOptions
      rightSection={picker.isBusy ? <Loader size={14} /> : undefined}
      nothingFoundMessage={picker.emptyMessage}
      placeholder={value.length === 0 ? messages.forms.searchHelp : undefined}
      openOnFocus={false}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
    />
  );
}

interface OptionTextProps {
  label: string;
  description?: string;
  isCreate?: boolean;
}

function OptionText({ label, description, isCreate = false }: OptionTextProps) {
  return (
    <span className={isCreate ? classes.create : undefined}>
      {label}
      {description && <span className={classes.optionDescription}> {description}</span>}
    </span>
  );
}
