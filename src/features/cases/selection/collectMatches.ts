/** A case as the walk needs it. */
interface WalkedCase {
  id: string;
  /** ISO 8601; null where the server does not tell it. */
  created_at: string | null;
}

/** One answer of the server to a step of the walk. */
interface WalkedPage {
  cases: readonly WalkedCase[];
  /** What the server counts in all; null where it does not. */
  total: number | null;
  hasNext: boolean;
}

/** Asks for a page of the cases that match and were created at `from` or later, the oldest first. */
export type ReadStep = (
  from: string | null,
  page: number,
  signal: AbortSignal,
) => Promise<WalkedPage>;

/** What was collected, with what proves it. */
export interface Collected {
  ids: string[];
  /** What the server counted when the walk began; null where it does not count. */
  counted: number | null;
  /** Cases that joined or left the matches during the walk; null where nothing hints at it. */
  meanwhile: { joined: number; left: number } | null;
}

/**
 * Collects the ids of all cases that match. The walk goes by the day of creation, which never changes, and
 * starts anew from the last one seen: whatever leaves or joins meanwhile shifts no page, and each case
 * that stays is met once. Where the counts disagree, a second walk tells who joined and who left. Throws
 * what `readStep` throws.
 */
export async function collectMatches(
  readStep: ReadStep,
  signal: AbortSignal,
  onProgress: (count: number, total: number | null) => void,
): Promise<Collected> {
  const first = await walk(readStep, signal, onProgress);
  const { total: countedAfter } = await readStep(null, 1, signal);
  const ids = [...first.ids];
  const { counted } = first;
  const agrees = counted === null || (counted === ids.length && countedAfter === ids.length);
  if (agrees) return { ids, counted, meanwhile: null };
  const second = await walk(readStep, signal, () => undefined);
  const joined = [...second.ids].filter((id) => !first.ids.has(id)).length;
  const left = ids.filter((id) => !second.ids.has(id)).length;
  return { ids, counted, meanwhile: { joined, left } };
}

async function walk(
  readStep: ReadStep,
  signal: AbortSignal,
  onProgress: (count: number, total: number | null) => void,
): Promise<{ ids: Set<string>; counted: number | null }> {
  const ids = new Set<string>();
  let counted: number | null = null;
  let from: string | null = null;
  let page = 1;
  /** Who was met at `from` since its first page was read, and who was met there the time before. */
  let met = new Set<string>();
  let metBefore: Set<string> | null = null;
  for (let isFirst = true; ; isFirst = false) {
    const { cases, total, hasNext } = await readStep(from, page, signal);
    if (isFirst) counted = total;
    for (const { id, created_at } of cases) {
      ids.add(id);
      if (created_at === from) met.add(id);
    }
    onProgress(ids.size, counted);
    const last: string | null = cases.at(-1)?.created_at ?? null;
    if (hasNext && (last === null || last === from)) page += 1;
    else if (page > 1 && !(metBefore && isWithin(metBefore, met))) {
      // Whoever leaves while one moment is paged through pulls another case over the edge of a page: once
      // more, until all who were met are met again. Who joins only shows somebody twice.
      [page, metBefore, met] = [1, met, new Set()];
    } else if (hasNext) {
      // As soon as the time of creation moves on, the walk starts anew from it.
      [from, page, metBefore, met] = [last, 1, null, new Set()];
    } else return { ids, counted };
  }
}

const isWithin = (part: Set<string>, whole: Set<string>) => [...part].every((id) => whole.has(id));
