import { DatePicker, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import * as messages from '../../messages/messages';
import classes from './Calendar.module.css';

interface CalendarProps {
  /** `YYYY-MM-DD`, or null for none. */
  date: string | null;
  onChoose: (date: string | null) => void;
}

/** A month to choose a day from. In a chunk of its own, as most visits never open it. */
export default function Calendar({ date, onChoose }: CalendarProps) {
  return (
    <DatesProvider settings={{ firstDayOfWeek: 0 }}>
      <DatePicker
        value={date}
        defaultDate={date ?? undefined}
        onChange={onChoose}
        allowDeselect
        ariaLabels={messages.forms.calendar}
        classNames={{ day: classes.day }}
      />
    </DatesProvider>
  );
}
