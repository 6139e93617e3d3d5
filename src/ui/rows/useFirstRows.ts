import { startTransition, useEffect, useState } from 'react';

/** More than a screen holds. */
const firstRows = 40;

/** The first rows of a long table at once, and all of them right after: what one sees does not wait for the rest. */
export function useFirstRows<T>(rows: readonly T[]): readonly T[] {
  const [isWhole, setIsWhole] = useState(rows.length <= firstRows);
  useEffect(() => {
    if (!isWhole) startTransition(() => setIsWhole(true));
  }, [isWhole]);
  return isWhole ? rows : rows.slice(0, firstRows);
}
