import * as messages from '../../../messages/messages';
import { rawValueText } from '../../reference/customFieldValue';
import { type CaseFormModel, caseFormAttributes } from '../caseForm';
import classes from './CaseForm.module.css';
import { FormGroup } from './FormGroup';

interface KeptValuesProps {
  model: CaseFormModel;
}

/** What the case holds and this form leaves alone: archived, unknown and unreadable values. */
export function KeptValues({ model: { original, keptFields } }: KeptValuesProps) {
  const words = messages.caseForm;
  const unexpected = caseFormAttributes.flatMap((name) => {
    const value = original?.unexpected[name];
    return value === undefined
      ? []
      : [{ key: name, label: words.fields[name], text: rawValueText(value), isArchived: false }];
  });
  const rows = [
    ...unexpected.map((row) => ({ ...row, isUnexpected: true })),
    ...keptFields.map(({ key, label, value, isArchived }) => ({
      key: `custom_fields.${key}`,
      label,
      ...value,
      isArchived,
    })),
  ];
  const isUnreadable = original !== null && 'custom_fields' in original.unexpected;
  if (rows.length === 0 && !isUnreadable) return null;
  return (
    <FormGroup heading={words.groups.kept}>
      <div>
        <p className={classes.note}>
          {isUnreadable ? words.customFieldsNotReadable : words.keptHelp}
        </p>
        <dl className={classes.kept}>
          {rows.map(({ key, label, text, isUnexpected, isArchived }) => (
            <div key={key} className={classes.keptRow}>
              <dt>{label}</dt>
              <dd>
                {text}
                {(isArchived || isUnexpected) && (
                  <span className={classes.mark}>
                    {' '}
                    ({isArchived ? words.archived : messages.common.unexpectedValue})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </FormGroup>
  );
}
