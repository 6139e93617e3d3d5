import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { caseQueries } from '../caseQueries';

/** Shorter pauses are passing by, not aiming. */
const aimedAtMs = 120;

/** Fetches a case ahead while the pointer or the focus rests on its row. The functions are stable. */
export function useCasePrefetch() {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const retreat = useCallback(() => clearTimeout(timer.current), []);
  const approach = useCallback(
    (caseId: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => void queryClient.prefetchQuery({ ...caseQueries.detail(caseId), retry: false }),
        aimedAtMs,
      );
    },
    [queryClient],
  );
  return { approach, retreat };
}
