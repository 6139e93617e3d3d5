import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import type { CaseFormModel, CaseFormValues } from '../caseForm';
import classes from './CaseForm.module.css';
import { handOverTyped } from './typedCase';
import { typedFields } from './typedText';

interface DeletedCaseNoticeProps {
  model: CaseFormModel;
  values: CaseFormValues;
  /** Lets the form be left without asking, as what was typed goes along. */
  onLeave: () => void;
}

const focusOnMount = (element: HTMLElement | null) => element?.focus();

/** The case was deleted while it was edited: what was typed can be copied or made into a new case. */
export function DeletedCaseNotice({ model, values, onLeave }: DeletedCaseNoticeProps) {
  const words = messages.conflicts.deleted;
  const navigate = useNavigate();
  const [copying, setCopying] = useState<'copied' | 'failed' | null>(null);
  const text = typedFields(model, values)
    .map(({ label, after }) => `${label}: ${after}`)
    .join('\n');

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopying('copied');
    } catch {
      setCopying('failed'); // an insecure origin has no clipboard: the text is there to be selected
    }
  }

  function handleMakeNew() {
    handOverTyped(model, values);
    onLeave();
    void navigate(paths.newCase());
  }

  return (
    <div ref={focusOnMount} role="alert" tabIndex={-1} className={classes.notice}>
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      {copying === 'failed' && (
        <Textarea
          label={words.typed}
          description={words.copyFailed}
          value={text}
          readOnly
          autosize
          maxRows={8}
        />
      )}
      <div className={classes.noticeActions}>
        <Button onClick={handleMakeNew}>{words.makeNew}</Button>
        <Button variant="default" onClick={handleCopy}>
          {copying === 'copied' ? words.copied : words.copy}
        </Button>
      </div>
    </div>
  );
}
