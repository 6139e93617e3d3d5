import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import classes from './ReviewPage.module.css';
import { flagCase } from './reviewStore';

interface FlagFormProps {
  caseId: string;
  /** The note so far; null where the case is not flagged. */
  note: string | null;
  onDone: () => void;
}

const focusOnMount = (element: HTMLTextAreaElement | null) => element?.focus();

/** Flags a case with a note. Ctrl or ⌘ with Enter saves, Esc leaves it as it was. */
export function FlagForm({ caseId, note, onDone }: FlagFormProps) {
  const words = messages.review;
  const [text, setText] = useState(note ?? '');

  function save() {
    flagCase(caseId, text.trim());
    onDone();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  }

  return (
    <form
      className={classes.flagForm}
      onKeyDown={handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        ref={focusOnMount}
        label={words.note}
        description={messages.rows.hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <div className={classes.actions}>
        <Button type="submit">{words.saveFlag}</Button>
        {note !== null && (
          <Button
            variant="default"
            onClick={() => {
              flagCase(caseId, null);
              onDone();
            }}
          >
            {words.removeFlag}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {messages.common.cancel}
        </Button>
      </div>
    </form>
  );
}
