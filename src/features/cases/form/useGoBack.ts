import { useLocation, useNavigate } from 'react-router';
import { z } from '../../../lib/zod';

/** What react-router keeps of a history entry: how many entries of ours stand before it. */
const entrySchema = z.object({ idx: z.number() });

/**
 * Goes back to where one came from; to `fallback` where this is the first page of the visit, as going
 * back would then leave the app.
 */
export function useGoBack(fallback: string): () => void {
  const navigate = useNavigate();
  const { state } = useLocation();
  return () => {
    const entry = entrySchema.safeParse(window.history.state);
    if (entry.success && entry.data.idx > 0) void navigate(-1);
    else void navigate(fallback, { replace: true, state });
  };
}
