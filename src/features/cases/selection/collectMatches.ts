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
  /** Whether the moment at `from` has shown anything new since it was last read from its start. */
  let hasNew = false;
  for (let isFirst = true; ; isFirst = false) {
    const { cases, total, hasNext } = await readStep(from, page, signal);
    if (isFirst) counted = total;
    const before = ids.size;
    for (const { id } of cases) ids.add(id);
    hasNew ||= ids.size > before;
    onProgress(ids.size, counted);
    const last: string | null = cases.at(-1)?.created_at ?? null;
    if (hasNext && last !== null && last !== from) {
      // As long as the time of creation moves on, the walk starts anew from it.
      [from, page, hasNew] = [last, 1, false];
    } else if (hasNext) page += 1;
    else if (page > 1 && hasNew) {
      // Whoever left while one moment was paged through has shifted its pages: once more, until nothing is new.
      [page, hasNew] = [1, false];
    } else return { ids, counted };
  }
}
