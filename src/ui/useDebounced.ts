import { useEffect, useRef } from 'react';

/** A function that is called once, some time after the last of several calls. */
export interface Debounced<A extends unknown[]> {
  (...args: A): void;
  /** Forgets the call that waits. */
  cancel: () => void;
}

/** Lets calls wait until none has come for `pauseMs`; what waits when the component goes is forgotten. */
export function useDebounced<A extends unknown[]>(
  call: (...args: A) => void,
  pauseMs: number,
): Debounced<A> {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (...args: A) => {
    cancel();
    timer.current = setTimeout(() => latest.current(...args), pauseMs);
  };
  return Object.assign(later, { cancel });
}
