import { type KeyboardEvent, type ReactNode, useId } from 'react';
import * as messages from '../../messages/messages';
import { Button } from '../Button';
import { useIsOnline } from '../useIsOnline';
import classes from './rows.module.css';

interface RowFormProps {
  /** What the form is for: its heading and its name. */
  title: string;
  /** How many columns the table has. */
  columns: number;
  /** What saving does, such as "Save 2 changes". */
  saveLabel: string;
  isSaving: boolean;
  /** What the person should know beside the buttons. */
  note?: ReactNode;
  /** What the server refused, above the buttons. */
  summary?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const openListSelector = '[aria-expanded="true"], [data-expanded]';

/** Something in the place of a row's form. */
export function RowNotice({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className={classes.formRow}>
      <td colSpan={columns} className={classes.formCell}>
        {children}
      </td>
    </tr>
  );
}

/** Stable, so that it runs once, when the form appears. */
function takeFocus(form: HTMLFormElement | null) {
  form?.scrollIntoView?.({ block: 'nearest' });
  form?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
}

/**
 * A form as a row of its table. It takes the focus when it opens; Ctrl or ⌘ with Enter saves, Esc
 * cancels unless a list or calendar is open in it.
 */
export function RowForm({
  title,
  columns,
  saveLabel,
  isSaving,
  note,
  summary,
  onSubmit,
  onCancel,
  children,
}: RowFormProps) {
  const titleId = useId();
  const isOnline = useIsOnline();

  function handleKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    // Portals pass their events here too; theirs are not the form's.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    const isListOpen = event.currentTarget.querySelector(openListSelector) !== null;
    // Enter in an open list is about the list, also where nothing in it is chosen.
    if (event.key === 'Enter' && isListOpen) event.preventDefault();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    if (event.key === 'Escape' && !isListOpen) {
      event.preventDefault();
      if (!isSaving) onCancel();
    }
  }

  return (
    <RowNotice columns={columns}>
      <form
        ref={takeFocus}
        noValidate
        aria-labelledby={titleId}
        className={classes.form}
        onKeyDown={handleKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <h3 id={titleId} className={classes.formTitle}>
          {title}
        </h3>
        <div className={classes.fields}>{children}</div>
        {summary}
        <div className={classes.buttons}>
          <Button type="submit" loading={isSaving}>
            {saveLabel}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={isSaving}>
            {messages.common.cancel}
          </Button>
          <span role="status" className={classes.note}>
            {isOnline ? note : messages.forms.offline}
          </span>
          <span className={classes.hint}>{isMac ? messages.rows.hintMac : messages.rows.hint}</span>
        </div>
      </form>
    </RowNotice>
  );
}
