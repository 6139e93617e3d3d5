import { ActivityButton } from '../features/activity/ActivityButton';
import { useReviewSettings } from '../features/bulk-review/review/reviewSettings';

/** The way to the requests behind a screen, by its key too where single keys are switched on. */
export function ActivityPart() {
  return <ActivityButton hasKey={useReviewSettings().hasKeys} />;
}
