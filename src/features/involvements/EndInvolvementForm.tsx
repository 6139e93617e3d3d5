import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { parseCalendarDate, today } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';
import { announce } from '../../ui/announce';
import { DateField } from '../../ui/form/DateField';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { RowForm } from '../../ui/rows/RowForm';
import type { RowForms } from '../../ui/rows/useRowForms';
import { useRowSave } from '../../ui/rows/useRowSave';
import type { Involvement } from './involvementSchema';
import { useInvolvementSave } from './useInvolvementSave';

interface EndInvolvementFormProps {
  involvement: Involvement;
  personName: string;
  columns: number;
  rowForms: RowForms;
  onSaved: () => void;
}

const endFormSchema = () =>
  z.object({
    end_date: z.string().check(
      z.refine((date) => date.trim() !== '', { error: messages.involvements.endDateRequired }),
      z.refine((date) => date.trim() === '' || !!parseCalendarDate(date), {
        error: messages.people.invalidDate,
      }),
    ),
  });

/** Ends an involvement with a date, in a row of the table. */
export function EndInvolvementForm({
  involvement,
  personName,
  columns,
  rowForms,
  onSaved,
}: EndInvolvementFormProps) {
  const words = messages.involvements;
  const form = useForm({
    resolver: zodResolver(endFormSchema()),
    defaultValues: { end_date: today() },
  });
  const merged = useInvolvementSave(involvement, () => []);
  const row = useRowSave({
    form,
    rowForms,
    fieldOfPointer: (pointer) => (pointer === '/data/attributes/end_date' ? 'end_date' : null),
    save: async ({ end_date }) => {
      const outcome = await merged.save({ attributes: { end_date } });
      if (outcome !== 'saved') return outcome;
      announce(words.endedDone({ name: personName }));
      return 'saved';
    },
    onSaved,
  });

  return (
    <RowForm
      title={words.endTitle({ name: personName })}
      columns={columns}
      saveLabel={words.endSave}
      isSaving={row.isSaving}
      note={row.unsentNote}
      summary={
        <>
          <ErrorSummary problem={row.summary} labels={{ end_date: words.endedOn }} />
          {merged.dialog}
        </>
      }
      onSubmit={row.submit}
      onCancel={rowForms.cancel}
    >
      <DateField
        name="end_date"
        control={form.control}
        label={words.endedOn}
        description={words.endHelp}
        isRequired
      />
    </RowForm>
  );
}
