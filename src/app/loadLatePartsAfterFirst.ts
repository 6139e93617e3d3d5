import type { QueryClient } from '@tanstack/react-query';
import { loadLateParts } from '../ui/late';

/** A page that reads nothing is at rest by then. */
const restsAfterMs = 1_500;

/** Lets code that the first page does not need wait until the records that it shows are there. */
export function loadLatePartsAfterFirst(queryClient: QueryClient): void {
  const stop = queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.state.status !== 'pending' && query.meta?.types) begin();
  });
  const timer = setTimeout(begin, restsAfterMs);

  function begin() {
    stop();
    clearTimeout(timer);
    loadLateParts();
  }
}
