import { DraftNotice } from '../../../ui/form/DraftNotice';
import type { CaseFormModel, CaseFormValues } from '../caseForm';
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

/** What was typed in the form of a case before and not saved. */
export function DraftOffer({ model, values, ...props }: DraftOfferProps) {
  return (
    <DraftNotice fields={typedFields(model, values)} isNew={model.original === null} {...props} />
  );
}
