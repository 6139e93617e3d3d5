import { useLocation } from 'react-router';
import { z } from 'zod';
import { paths } from '../../../lib/paths';

const listStateSchema = z.object({ list: z.string() });

/** The list that one came from, with its filters and page where the history entry holds them. */
export function useListPath(): string {
  const parsed = listStateSchema.safeParse(useLocation().state);
  const search = parsed.success ? parsed.data.list.replace(/^\?/, '') : '';
  return search ? `${paths.cases()}?${search}` : paths.cases();
}
