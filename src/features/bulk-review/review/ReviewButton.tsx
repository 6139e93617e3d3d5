import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import * as messages from '../../../messages/messages';
import { Button } from '../../../ui/Button';
import type { SelectedCases } from '../../cases/selection/SelectionBar';
import { startReview } from './reviewStore';

/** Begins a review of the selected cases. */
export function ReviewButton({ selection }: { selection: SelectedCases }) {
  const navigate = useNavigate();
  if (selection.count === 0) return null;
  return (
    <Button
      variant="default"
      onClick={() => {
        startReview(selection.ids());
        void navigate(paths.review());
      }}
    >
      {messages.review.start}
    </Button>
  );
}
