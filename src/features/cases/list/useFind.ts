import { useDeferredValue, useMemo, useState } from 'react';
import type { ScrolledCase } from './useScrolledCases';

/** A text looked for among the loaded names, and where it is. */
export interface Find {
  text: string;
  /** Indexes of the rows that match, ascending. */
  matches: readonly number[];
  /** Index of the row of the present match; null where nothing matches. */
  presentIndex: number | null;
  /** Place of the present match among all, from 1. */
  place: number;
  setText: (text: string) => void;
  /** Goes on to the next match (1) or back to the one before (-1), around the ends. */
  step: (step: 1 | -1) => void;
}

/** Find as you type. `onPresent` is called with the row that one looks at next. */
export function useFind(
  rows: readonly ScrolledCase[],
  firstVisible: () => number,
  onPresent: (index: number) => void,
): Find {
  const [text, setText] = useState('');
  const [presentId, setPresentId] = useState<string | null>(null);
  const wanted = useDeferredValue(text);
  const matches = useMemo(() => findMatches(rows, wanted), [rows, wanted]);
  const idOf = (index: number | undefined) =>
    index === undefined ? undefined : rows[index]?.caseResource.id;
  const at = matches.findIndex((index) => idOf(index) === presentId);

  const goTo = (index: number | undefined) => {
    setPresentId(idOf(index) ?? null);
    if (index !== undefined) onPresent(index);
  };
  return {
    text,
    matches,
    presentIndex: matches[at] ?? null,
    place: at + 1,
    setText: (next) => {
      setText(next);
      const found = findMatches(rows, next);
      const top = firstVisible();
      goTo(found.find((index) => index >= top) ?? found[0]);
    },
    step: (step) => {
      const start = at < 0 && step === -1 ? 0 : at;
      goTo(matches.at((start + step + matches.length) % (matches.length || 1)));
    },
  };
}

/** Rows whose name holds the text, whatever its case and accents. None for an empty text. */
export function findMatches(
  rows: readonly Pick<ScrolledCase, 'caseResource'>[],
  text: string,
): number[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [];
  return rows.flatMap(({ caseResource }, index) =>
    foldedName(caseResource).includes(wanted) ? [index] : [],
  );
}

const foldedNames = new WeakMap<object, string>();

function foldedName(caseResource: ScrolledCase['caseResource']): string {
  const known = foldedNames.get(caseResource);
  if (known !== undefined) return known;
  const name = folded(caseResource.attributes.name ?? '');
  foldedNames.set(caseResource, name);
  return name;
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
