import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import * as messages from '../../messages/messages';

/** What every field takes. Label, help, error and ARIA are done once, here and in Mantine's Input.Wrapper. */
export interface FieldProps<V extends FieldValues> {
  name: FieldPath<V>;
  control: Control<V>;
  label: string;
  description?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** The label as people read it: required is told in words. */
export function labelOf({ label, isRequired }: { label: string; isRequired?: boolean }): string {
  return isRequired ? messages.forms.requiredLabel({ label }) : label;
}

/** Id of a field's input, so that the error summary can link to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The props that Mantine's inputs share. */
export function inputProps<V extends FieldValues>(
  props: FieldProps<V>,
  error: { message?: string } | undefined,
) {
  return {
    id: fieldId(props.name),
    label: labelOf(props),
    description: props.description,
    error: error?.message,
    disabled: props.isDisabled,
    'aria-required': props.isRequired || undefined,
    inputWrapperOrder: ['label', 'description', 'error', 'input'] as (
      | 'label'
      | 'description'
      | 'error'
      | 'input'
    )[],
  };
}
