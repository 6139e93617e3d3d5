import { useQuery } from '@tanstack/react-query';
import { compareText } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { UnexpectedValue } from '../../../ui/NoValue';
import { customFieldLabel, formatCustomFieldValue } from '../../reference/customFieldValue';
import { referenceQueries } from '../../reference/referenceQueries';
import type { Case } from '../caseSchema';
import { Fact, FactList } from './FactList';
import classes from './FactList.module.css';
import { JsonValue } from './JsonValue';

interface CustomFieldListProps {
  caseResource: Case;
}

/**
 * The custom fields that have a value, by label. A key that nobody defined and a value that is not
 * of its field's type are shown as they came, and marked.
 */
export function CustomFieldList({ caseResource }: CustomFieldListProps) {
  const words = messages.caseDetail;
  const { data, error } = useQuery(referenceQueries.customFields());
  const { attributes, unexpected } = caseResource;

  if ('custom_fields' in unexpected) {
    return (
      <FactList title={words.customFields}>
        <Fact label={words.customFieldsUnreadable} isLong>
          <JsonValue value={unexpected.custom_fields} />
        </Fact>
      </FactList>
    );
  }

  const definitions = new Map(data?.customFields.map((it) => [it.attributes.name, it]));
  const rows = Object.entries(attributes.custom_fields ?? {})
    .flatMap(([key, value]) => {
      const definition = definitions.get(key);
      const text = formatCustomFieldValue(definition, data?.options ?? [], value);
      if (!text) return [];
      const label = definition ? customFieldLabel(definition) : key;
      const isPlain = typeof value !== 'object';
      return [{ key, value, label, definition, text, isPlain }];
    })
    .sort((a, b) => compareText(a.label, b.label));
  if (rows.length === 0) {
    return <FactList title={words.customFields} help={words.customFieldsNone} />;
  }
  return (
    <FactList title={words.customFields} help={error ? words.customFieldsUnlabelled : null}>
      {rows.map(({ key, value, label, definition, text, isPlain }) => (
        <Fact
          key={key}
          label={
            <>
              {label}
              {data && !definition && (
                <span className={classes.tag}>{words.customFieldUnknown}</span>
              )}
              {definition?.attributes.archived && (
                <span className={classes.tag}>{words.customFieldArchived}</span>
              )}
            </>
          }
        >
          {text.isUnexpected && <UnexpectedValue value={value} />}
          {!text.isUnexpected && (isPlain ? text.text : <JsonValue value={value} />)}
        </Fact>
      ))}
    </FactList>
  );
}
