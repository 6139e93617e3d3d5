import { useLocation } from 'react-router';
import { paths } from '../../../lib/paths';
import { z } from '../../../lib/zod';

const listStateSchema = z.object({ list: z.string() });

/** The search part of the list's URL that one came from; null where one came from elsewhere. */
export function useListSearch(): string | null {
  const parsed = listStateSchema.safeParse(useLocation().state);
  return parsed.success ? parsed.data.list.replace(/^\?/, '') : null;
}

/** The list that one came from, with its filters and page where the history entry holds them. */
export function useListPath(): string {
  const search = useListSearch();
  return search ? `${paths.cases()}?${search}` : paths.cases();
}
