import { useId } from 'react';
import { formatAge } from '../../messages/format';
import * as messages from '../../messages/messages';
import { Button } from '../Button';
import classes from './DraftNotice.module.css';

/** A field that a draft changes, as it was and as it was typed; '' for none. */
export interface TypedField {
  name: string;
  label: string;
  before: string;
  after: string;
}

interface DraftNoticeProps {
  fields: readonly TypedField[];
  /** Whether it is of a new record, of which nothing was before. */
  isNew: boolean;
  /** In ms since 1970. */
  keptAt: number;
  onTakeUp: () => void;
  onDiscard: () => void;
}

/** What was typed here before and not saved: how old it is, what it would change, and the choice. */
export function DraftNotice({ fields, isNew, keptAt, onTakeUp, onDiscard }: DraftNoticeProps) {
  const words = messages.forms.draft;
  const titleId = useId();
  return (
    <section className={classes.notice} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p>{words.detail({ age: formatAge(keptAt, Date.now()) })}</p>
      <dl className={classes.fields}>
        {fields.map(({ name, label, before, after }) => (
          <div key={name} className={classes.field}>
            <dt>{label}</dt>
            <dd>
              {after || words.emptied}
              {!isNew && (
                <div className={classes.before}>
                  {before ? words.before({ before }) : words.wasEmpty}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions}>
        <Button onClick={onTakeUp}>{words.takeUp}</Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </section>
  );
}
