import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import { AttributeText } from '../../../ui/AttributeText';
import { DateText } from '../../../ui/DateText';
import { isClosedStatus } from '../CaseStatusMark';
import type { Case } from '../caseSchema';
import { Fact, FactList } from './FactList';

interface CaseAttributesProps {
  caseResource: Case;
}

/** The case's own attributes. When and why it closed stands here for a case that is closed or says so. */
export function CaseAttributes({ caseResource }: CaseAttributesProps) {
  const { fields, details } = messages.caseDetail;
  const { attributes, unexpected } = caseResource;
  const isClosed = isClosedStatus(attributes.status, useDialect());
  const hasUnexpectedName = 'name' in unexpected;
  const isGiven = (name: string) => attributes[name] != null || name in unexpected;
  const text = (name: keyof typeof fields) => (
    <Fact label={fields[name]}>
      <AttributeText resource={caseResource} name={name} />
    </Fact>
  );
  return (
    <FactList title={details}>
      {text('case_type')}
      {text('status')}
      <Fact label={fields.opened_on}>
        <AttributeText resource={caseResource} name="opened_on">
          <DateText date={attributes.opened_on} />
        </AttributeText>
      </Fact>
      {(isClosed || isGiven('closed_on')) && (
        <Fact label={fields.closed_on}>
          <AttributeText resource={caseResource} name="closed_on">
            <DateText date={attributes.closed_on} />
          </AttributeText>
        </Fact>
      )}
      {(isClosed || isGiven('closing_reason')) && text('closing_reason')}
      {text('county')}
      {text('legacy_id')}
      {hasUnexpectedName && text('name')}
      <Fact label={fields.summary} isLong>
        <AttributeText resource={caseResource} name="summary" />
      </Fact>
    </FactList>
  );
}
