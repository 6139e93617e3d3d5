import { keepPreviousData, type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { Dialect } from '../../../api/dialect';
import { useDialect } from '../../../session/useSession';
import { caseQueries } from '../caseQueries';
import type { Case } from '../caseSchema';
import type { CasePage } from '../earlyPage';
import { effectiveSize, toQuery } from './caseListQuery';
import { type CaseListView, parseCaseListView, toListSearch } from './caseListView';
import { pageRangeOf } from './pageRange';

/** A case beside another one in a list. */
export interface NeighbourCase {
  id: string;
  name: string | null;
  /** The search part of the list's URL at the page that holds this case: hand it on as `state.list`. */
  list: string;
}

/** Where a case stands in the list that one came from. */
export interface CaseNeighbours {
  previous: NeighbourCase | null;
  next: NeighbourCase | null;
  /** Place in the whole list, from 1; null where it is not known. */
  position: number | null;
  /** All cases of the list; null where the server does not say. */
  total: number | null;
}

/** Half an hour: as long as one may work on a case before going on to the next. */
const keptForMs = 30 * 60_000;

const noNeighbours: CaseNeighbours = { previous: null, next: null, position: null, total: null };

/** The cases before and after a case in a view of the list. */
const neighbourQueries = {
  /**
   * Reads the page that held the case, from the cache first, and the page beyond where the case is the
   * first or last on it. A case that has left its page, as an edit moves it, keeps the neighbours it had.
   */
  around: (caseId: string, listSearch: string, dialect: Dialect) => {
    const queryKey = [...caseQueries.all(), 'neighbours', listSearch, caseId] as const;
    return queryOptions({
      queryKey,
      queryFn: async ({ client }): Promise<CaseNeighbours> => {
        const view = parseCaseListView(new URLSearchParams(listSearch));
        const found = await findNeighbours(client, caseId, view, dialect);
        return found ?? client.getQueryData<CaseNeighbours>(queryKey) ?? noNeighbours;
      },
      staleTime: keptForMs,
      gcTime: keptForMs,
      meta: { types: ['cases'] },
    });
  },
};

/** The neighbours of a case in the list that one came from; null without such a list or while unknown. */
export function useCaseNeighbours(
  caseId: string,
  listSearch: string | null,
): CaseNeighbours | null {
  const dialect = useDialect();
  const { data, isPlaceholderData } = useQuery({
    ...neighbourQueries.around(caseId, listSearch ?? '', dialect),
    enabled: listSearch !== null,
    placeholderData: keepPreviousData,
  });
  // While the next case loads, the place keeps its width but leads nowhere wrong.
  if (!data || listSearch === null) return null;
  return isPlaceholderData ? { ...data, previous: null, next: null } : data;
}

async function findNeighbours(
  client: QueryClient,
  caseId: string,
  view: CaseListView,
  dialect: Dialect,
): Promise<CaseNeighbours | null> {
  const read = (number: number) =>
    client.fetchQuery({
      ...caseQueries.list(toQuery({ ...view, page: number }, dialect)),
      staleTime: keptForMs,
    });
  const page = await read(view.page);
  const index = page.resources.findIndex(({ id }) => id === caseId);
  if (index < 0) return null;
  const size = effectiveSize(view, dialect);
  const { place, total } = pageRangeOf(page, { number: view.page, size });
  const before = page.resources[index - 1];
  const after = page.resources[index + 1];
  const [previous, next] = await Promise.all([
    before ? neighbourOf(before, view, view.page) : firstFrom(view.page - 1, -1),
    after ? neighbourOf(after, view, view.page) : firstFrom(page.nextPage, 1),
  ]);
  return { previous, next, position: place && place.from + index, total };

  /** The nearest case on a page beyond; a page may be empty though others follow. */
  async function firstFrom(start: number | null, step: 1 | -1): Promise<NeighbourCase | null> {
    let number = start;
    for (let tries = 0; number !== null && number >= 1 && tries < maxEmptyPages; tries += 1) {
      const beyond: CasePage = await read(number);
      const nearest = step === 1 ? beyond.resources[0] : beyond.resources.at(-1);
      if (nearest) return neighbourOf(nearest, view, number);
      number = step === 1 ? beyond.nextPage : number - 1;
    }
    return null;
  }
}

const maxEmptyPages = 5;

function neighbourOf({ id, attributes }: Case, view: CaseListView, page: number): NeighbourCase {
  return { id, name: attributes.name ?? null, list: toListSearch({ ...view, page }) };
}
