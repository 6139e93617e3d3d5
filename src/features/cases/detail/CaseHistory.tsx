import { formatExactTime } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { AttributeText } from '../../../ui/AttributeText';
import type { Case } from '../caseSchema';
import { Fact, FactList } from './FactList';
import classes from './FactList.module.css';

interface CaseHistoryProps {
  caseResource: Case;
}

const events = [
  { time: 'created_at', author: 'created_by' },
  { time: 'updated_at', author: 'last_updated_by' },
] as const;

/** Who created and last updated the record, and exactly when. */
export function CaseHistory({ caseResource }: CaseHistoryProps) {
  const words = messages.caseDetail;
  const { attributes, unexpected } = caseResource;
  return (
    <FactList title={words.history}>
      {events.map(({ time, author }) => (
        <Fact key={time} label={words.fields[time]}>
          <AttributeText resource={caseResource} name={time}>
            <time dateTime={attributes[time] ?? undefined}>
              {formatExactTime(attributes[time] ?? '')}
            </time>
          </AttributeText>
          {(attributes[author] || author in unexpected) && (
            <span className={classes.by}>
              {words.by} <AttributeText resource={caseResource} name={author} />
            </span>
          )}
        </Fact>
      ))}
    </FactList>
  );
}
