import * as messages from '../../../messages/messages';
import type { Case } from '../caseSchema';
import { Fact, FactList } from './FactList';
import { JsonValue } from './JsonValue';

interface OtherFieldsProps {
  caseResource: Case;
}

const knownNames = new Set(Object.keys(messages.caseDetail.fields));

/** Attributes that the service sent and the app does not know, whole. Nothing where there are none. */
export function OtherFields({ caseResource: { attributes } }: OtherFieldsProps) {
  const words = messages.caseDetail;
  const others = Object.entries(attributes).filter(([name]) => !knownNames.has(name));
  if (others.length === 0) return null;
  return (
    <FactList title={words.otherFields} help={words.otherFieldsHelp}>
      {others.map(([name, value]) => (
        <Fact key={name} label={name} isLong={isLong(value)}>
          <JsonValue value={value} />
        </Fact>
      ))}
    </FactList>
  );
}

function isLong(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || String(value).length > 80;
}
