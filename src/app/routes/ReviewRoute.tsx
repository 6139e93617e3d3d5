import { ReviewPage } from '../../features/bulk-review/review/ReviewPage';

/** `/review`: the cases that are reviewed one by one. */
export function Component() {
  return <ReviewPage />;
}
