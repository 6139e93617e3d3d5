import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { mayFetchAhead } from '../../../lib/mayFetchAhead';
import { caseQueries } from '../caseQueries';

/** Shorter pauses are passing by, not aiming. */
const aimedAtMs = 120;

/** Fetches a case ahead while the pointer or the focus rests on its row, and stops once it leaves. The functions are stable. */
export function useCasePrefetch() {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const aimedAt = useRef<string | null>(null);
  const retreat = useCallback(() => {
    clearTimeout(timer.current);
    if (aimedAt.current === null) return;
    const { queryKey } = caseQueries.detail(aimedAt.current);
    aimedAt.current = null;
    // Not what a page has taken up meanwhile.
    void queryClient.cancelQueries({ queryKey, exact: true, type: 'inactive' });
  }, [queryClient]);
  const approach = useCallback(
    (caseId: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!mayFetchAhead()) return;
        aimedAt.current = caseId;
        void queryClient.prefetchQuery({ ...caseQueries.detail(caseId), retry: false });
      }, aimedAtMs);
    },
    [queryClient],
  );
  return { approach, retreat };
}
