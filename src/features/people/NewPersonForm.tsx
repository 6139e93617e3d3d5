import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { requiredPointersOf } from '../../api/requestPointer';
import * as messages from '../../messages/messages';
import { learnRequiredFields, useRequiredFields } from '../../session/requiredFields';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/form/DateField';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/TextField';
import { useFormProblem } from '../../ui/form/useFormProblem';
import classes from './NewPersonForm.module.css';
import {
  defaultPerson,
  isRequiredOfPerson,
  type PersonFieldName,
  type PersonFormValues,
  personFieldOf,
  personFormSchema,
} from './personForm';
import { personMutations } from './personMutations';

interface NewPersonFormProps {
  /** What was typed in search of the person. */
  search: string;
  /** After the person was created; `id` is null where the service did not tell it. */
  onCreated: (person: { id: string | null; label: string }) => void;
  onCancel: () => void;
}

/**
 * Creates a person in the middle of another form. A group of inputs, not a form of its own, because
 * forms cannot stand within forms; Enter creates the person all the same, and Esc cancels.
 */
export function NewPersonForm({ search, onCreated, onCancel }: NewPersonFormProps) {
  const { fields } = messages.people;
  const required = useRequiredFields('people');
  const create = useMutation(personMutations.create());
  const isRunning = useRef(false);
  const form = useForm<PersonFormValues>({
    resolver: zodResolver(personFormSchema(required)),
    defaultValues: defaultPerson(search),
  });
  const problem = useFormProblem(form, { fieldOfPointer: personFieldOf });

  const run = form.handleSubmit(async (values) => {
    problem.clear();
    const label = [values.first_name, values.last_name]
      .map((part) => part.trim())
      .join(' ')
      .trim();
    try {
      const { id } = await create.mutateAsync(values);
      announce(
        id
          ? messages.people.created({ name: label })
          : messages.people.createdUnknown({ name: label }),
      );
      onCreated({ id, label });
    } catch (error) {
      problem.show(error);
      learnRequiredFields(
        'people',
        requiredPointersOf(error).flatMap((it) => personFieldOf(it) ?? []),
      );
    }
  });

  // A second Enter while the first one runs is dropped at once: a POST must not be repeated.
  async function handleCreate() {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      await run();
    } finally {
      isRunning.current = false;
    }
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      event.stopPropagation();
      void handleCreate();
    }
    const isListOpen = event.currentTarget.querySelector('[aria-expanded="true"], [data-expanded]');
    if (event.key === 'Escape' && !isListOpen && !create.isPending) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  }

  const field = (name: PersonFieldName) => ({
    name,
    control: form.control,
    label: fields[name],
    isRequired: isRequiredOfPerson(name, required),
  });

  return (
    <fieldset ref={takeFocus} className={classes.group} data-wide onKeyDown={handleKeyDown}>
      <legend className={classes.legend}>{messages.people.newPerson}</legend>
      <div className={classes.fields}>
        <TextField {...field('first_name')} />
        <TextField {...field('last_name')} />
        <TextField {...field('preferred_name')} />
        <DateField {...field('birth_date')} />
      </div>
      <ErrorSummary problem={problem.summary} labels={fields} />
      <div className={classes.buttons}>
        <Button variant="light" onClick={handleCreate} loading={create.isPending}>
          {messages.people.createPerson}
        </Button>
        <Button variant="subtle" onClick={onCancel} disabled={create.isPending}>
          {messages.people.chooseAnother}
        </Button>
      </div>
    </fieldset>
  );
}

/** Stable, so that it runs once, when the group appears. */
function takeFocus(group: HTMLElement | null) {
  group?.querySelector('input')?.focus();
}
