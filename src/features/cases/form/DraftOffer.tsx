import { Button } from '@mantine/core';
import { useId } from 'react';
import { formatAge } from '../../../messages/format';
import { messages } from '../../../messages/messages';
import type { CaseFormModel, CaseFormValues } from '../caseForm';
import classes from './CaseForm.module.css';
import { typedFields } from './typedText';

interface DraftOfferProps {
  /** Of the case as it was when this was typed. */
  model: CaseFormModel;
  values: CaseFormValues;
  /** In ms since 1970. */
  keptAt: number;
  onTakeUp: () => void;
  onDiscard: () => void;
}

/** What was typed here before and not saved: how old it is, what it would change, and the choice. */
export function DraftOffer({ model, values, keptAt, onTakeUp, onDiscard }: DraftOfferProps) {
  const words = messages.caseForm.draft;
  const titleId = useId();
  const isNew = model.original === null;
  return (
    <section className={classes.notice} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p>{words.detail({ age: formatAge(keptAt, Date.now()) })}</p>
      <dl className={classes.kept}>
        {typedFields(model, values).map(({ name, label, before, after }) => (
          <div key={name} className={classes.keptRow}>
            <dt>{label}</dt>
            <dd>
              {after || words.emptied}
              {!isNew && (
                <div className={classes.note}>
                  {before ? words.before({ before }) : words.wasEmpty}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.noticeActions}>
        <Button onClick={onTakeUp}>{words.takeUp}</Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </section>
  );
}
