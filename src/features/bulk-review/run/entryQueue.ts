/** An entry whose case is to be read. */
export interface QueuedEntry {
  index: number;
  /** Not to be read before. */
  dueAt: number;
  /** Failed tries to read its case alone. */
  failedReads: number;
  /** Read apart from others, because reading it with others failed. */
  isAlone: boolean;
}

/** Places of entries in the order in which their cases are to be read. */
export interface EntryQueue {
  /** Up to `most` that are due: those that came back first, then fresh ones. */
  take(most: number, now: number): QueuedEntry[];
  /** Lets an entry come back. */
  giveBack(item: QueuedEntry): void;
  /** When the next is due: null where none is left. */
  nextDueAt(): number | null;
}

/** An item for an entry whose reading did not fail. */
export function queued(index: number, dueAt: number): QueuedEntry {
  return { index, dueAt, failedReads: 0, isAlone: false };
}

/** A queue of `fresh` entries, all due. Entries that are no longer open are left out on the way. */
export function createEntryQueue(
  fresh: readonly number[],
  isOpen: (index: number) => boolean,
): EntryQueue {
  let nextFresh = 0;
  /** By `dueAt`; never many, as only what was read or sent comes back. */
  let returned: QueuedEntry[] = [];

  function leaveOutClosed() {
    returned = returned.filter(({ index }) => isOpen(index));
    while (nextFresh < fresh.length && !isOpen(fresh[nextFresh] as number)) nextFresh += 1;
  }

  return {
    take(most, now) {
      leaveOutClosed();
      if (returned[0]?.isAlone && returned[0].dueAt <= now) return returned.splice(0, 1);
      const end = returned.findIndex(({ dueAt, isAlone }) => dueAt > now || isAlone);
      const taken = returned.splice(0, Math.min(most, end === -1 ? returned.length : end));
      const firstFresh = nextFresh;
      nextFresh = Math.min(fresh.length, firstFresh + most - taken.length);
      const newcomers = fresh.slice(firstFresh, nextFresh).filter(isOpen);
      return [...taken, ...newcomers.map((index) => queued(index, now))];
    },
    giveBack(item) {
      const place = returned.findIndex(({ dueAt }) => dueAt > item.dueAt);
      returned.splice(place === -1 ? returned.length : place, 0, item);
    },
    nextDueAt() {
      leaveOutClosed();
      if (nextFresh < fresh.length) return Number.NEGATIVE_INFINITY;
      return returned[0]?.dueAt ?? null;
    },
  };
}
