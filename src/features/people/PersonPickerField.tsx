import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { type FieldValues, useController } from 'react-hook-form';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { usePermission } from '../../session/usePermission';
import { type FieldProps, fieldId } from '../../ui/form/fieldProps';
import { PickerField } from '../../ui/form/PickerField';
import type { PickerOption } from '../../ui/form/pickerOptions';
import { notifySuccess } from '../../ui/notify';
import { NewPersonForm } from './NewPersonForm';
import type { PersonChoice } from './personChoice';
import { personQueries } from './personQueries';
import { type Person, personName } from './personSchema';

/** A person as a picker offers it: the birth date tells namesakes apart. */
function toOption(person: Person): PickerOption {
  const people = messages.people;
  const { birth_date, preferred_name } = person.attributes;
  const about = [
    preferred_name ? people.goesBy({ name: preferred_name }) : null,
    birth_date ? people.born({ date: formatDate(birth_date) }) : people.noBirthDate,
  ];
  return {
    id: person.id,
    label: personName(person) ?? people.unnamed,
    description: about.filter(Boolean).join(', '),
  };
}

function usePersonOptions(search: string, isEnabled: boolean) {
  const { data, isFetching, error } = useQuery({
    ...personQueries.search(search),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
  return { options: data?.map(toOption) ?? [], isLoading: isFetching, error };
}

/**
 * Chooses a person from the service, or creates one in place where the session may and `onlyKnown` is
 * not set. The field's value is a `PersonChoice` or null.
 */
export function PersonPickerField<V extends FieldValues>({
  onlyKnown = false,
  ...props
}: FieldProps<V> & { onlyKnown?: boolean }) {
  const { field } = useController({ name: props.name, control: props.control });
  const mayCreate = usePermission('create', 'people');
  /** What was searched for and the choice before; null while nobody is being created. */
  const [creating, setCreating] = useState<{ search: string; before: PersonChoice | null } | null>(
    null,
  );

  function handleChoice(choice: PersonChoice | null) {
    flushSync(() => {
      field.onChange(choice);
      setCreating(null);
    });
    document.getElementById(fieldId(props.name))?.focus();
  }

  if (creating) {
    return (
      <NewPersonForm
        search={creating.search}
        onCancel={() => handleChoice(creating.before)}
        onCreated={({ id, label }) => {
          handleChoice(id === null ? null : { id, label });
          if (id === null) notifySuccess(messages.people.createdUnknown({ name: label }));
        }}
      />
    );
  }
  return (
    <PickerField
      {...props}
      useOptions={usePersonOptions}
      create={
        mayCreate.isAllowed && !onlyKnown
          ? {
              label: (search) => messages.people.create({ search }),
              onCreate: (search) => {
                setCreating({ search, before: field.value ?? null });
                field.onChange({ id: '', label: search });
              },
            }
          : undefined
      }
    />
  );
}
