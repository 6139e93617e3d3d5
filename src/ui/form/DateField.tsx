import { Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { parseCalendarDate } from '../../lib/calendarDate';
import { formatDate, formatLanguage } from '../../messages/format';
import * as messages from '../../messages/messages';
import { IconButton } from '../Button';
import { type FieldProps, inputProps } from './fieldProps';
import { parseTypedDate } from './parseTypedDate';

const Calendar = lazy(() =>
  // Without it the date can still be typed, and what was typed elsewhere must not be lost with it.
  import('./Calendar').catch(() => ({ default: () => <p>{messages.forms.noCalendar}</p> })),
);

/**
 * A calendar date, typed or chosen. Its value is `YYYY-MM-DD`, '' for none, or the text itself where
 * that is no date, so that nothing typed is lost and the form's schema can refuse it in words.
 */
export function DateField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const [isOpen, setIsOpen] = useState(false);
  /** What is being typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null);
  const value: string = field.value ?? '';

  function handleType(text: string) {
    setTyped(text);
    field.onChange(parseTypedDate(text, formatLanguage()) ?? text);
  }

  return (
    <TextInput
      {...inputProps(
        { ...props, description: props.description ?? messages.forms.dateHelp },
        fieldState.error,
      )}
      ref={field.ref}
      name={field.name}
      value={typed ?? (parseCalendarDate(value) ? formatDate(value) : value)}
      onChange={(event) => handleType(event.currentTarget.value)}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      autoComplete="off"
      rightSection={
        <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <IconButton
              variant="subtle"
              tone="muted"
              disabled={props.isDisabled}
              aria-label={messages.forms.openCalendar({ label: props.label })}
              onClick={() => setIsOpen((wasOpen) => !wasOpen)}
            >
              <IconCalendar size={16} />
            </IconButton>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={messages.common.loading}>
              <Calendar
                date={parseCalendarDate(value) ? value : null}
                onChoose={(date) => {
                  setTyped(null);
                  field.onChange(date ?? '');
                  setIsOpen(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
