import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import classes from './CaseForm.module.css';

interface ReferenceNoticesProps {
  fieldValues: { data: unknown; isError: boolean; isFetching: boolean; refetch: () => void };
  customFields: { data: unknown; isError: boolean };
}

/** What of the agency's configuration could not be loaded, and how the form works without it. */
export function ReferenceNotices({ fieldValues, customFields }: ReferenceNoticesProps) {
  const words = messages.caseForm;
  return (
    <>
      {fieldValues.isError && fieldValues.data === undefined && (
        <div className={classes.notice} role="status">
          <p>{words.valuesNotLoaded}</p>
          <Button
            variant="default"
            size="xs"
            loading={fieldValues.isFetching}
            onClick={() => fieldValues.refetch()}
          >
            {messages.common.retry}
          </Button>
        </div>
      )}
      {customFields.isError && customFields.data === undefined && (
        <div className={classes.notice} role="status">
          <p>{words.customFieldsNotLoaded}</p>
        </div>
      )}
    </>
  );
}
