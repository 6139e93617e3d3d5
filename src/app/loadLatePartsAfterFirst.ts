import type { QueryClient } from '@tanstack/react-query';
import { loadLateParts } from '../ui/late';

/** A page that reads no cases is at rest by then. */
const restsAfterMs = 3_000;

/** Lets code that the first page does not need wait until the cases that it shows are there. */
export function loadLatePartsAfterFirst(queryClient: QueryClient): void {
  const stop = queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.state.status !== 'pending' && query.meta?.types?.includes('cases')) begin();
  });
  const timer = setTimeout(begin, restsAfterMs);

  function begin() {
    stop();
    clearTimeout(timer);
    loadLateParts();
  }
}
