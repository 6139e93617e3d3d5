import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { mayFetchAhead } from '../lib/mayFetchAhead';
import { whenIdle } from '../lib/whenIdle';
import { withMantine } from './withMantine';

/** A component whose code comes later than that of the page. */
export interface LatePart<P> {
  /** The component, or null while its code is not here. */
  get: () => ComponentType<P> | null;
  /** Fetches the code; again after a failure. */
  load: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
}

/** What is fetched ahead, in this order. */
let waiting: { load: () => Promise<unknown>; isOwed: boolean }[] = [];
let isAtRest = false;
let isAhead = false;

/**
 * Defines a component whose code is fetched once the page is at rest, or when it is needed before. One that `isOwed`
 * is part of the page, and is fetched also where nothing is fetched ahead.
 */
export function latePart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isOwed = false,
): LatePart<P> {
  let component: ComponentType<P> | null = null;
  const listeners = new Set<() => void>();
  const part: LatePart<P> = {
    get: () => component,
    load: async () => {
      component ??= await withMantine(load());
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  loadAtRest(part.load, isOwed);
  return part;
}

/** Fetches code once the page is at rest; what `isOwed` first, and also where nothing is fetched ahead. */
export function loadAtRest(load: () => Promise<unknown>, isOwed = false): void {
  if (isOwed) waiting.unshift({ load, isOwed });
  else waiting.push({ load, isOwed });
  if (isAtRest) loadNext();
}

/** What the first page needs is here: fetches the late parts one after another, while nothing else is to do. */
export function loadLateParts(): void {
  if (isAtRest) return;
  isAtRest = true;
  loadNext();
}

function loadNext(): void {
  whenIdle(async () => {
    if (isAhead) return;
    if (!mayFetchAhead()) waiting = waiting.filter(({ isOwed }) => isOwed);
    const next = waiting.shift();
    if (!next) return;
    isAhead = true;
    // Whoever needs it asks again, and is told of a failure.
    await next.load().catch(() => undefined);
    isAhead = false;
    loadNext();
  });
}

/** The component of a late part, or null. Asks for it where it `isNeeded` now; throws in rendering where that fails. */
export function useLatePart<P>(part: LatePart<P>, isNeeded: boolean): ComponentType<P> | null {
  const Part = useSyncExternalStore(part.subscribe, part.get);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const isMissing = isNeeded && Part === null;
  useEffect(() => {
    if (isMissing) part.load().catch((error: unknown) => setFailure({ error }));
  }, [part, isMissing]);
  if (failure) throw failure.error;
  return Part;
}

type LateProps<P> = { part: LatePart<P> } & P;

/** A late part. Renders nothing until its code is here, which rendering it asks for. */
export function Late<P extends object>({ part, ...props }: LateProps<P>) {
  const Part = useLatePart(part, true);
  return Part && <Part {...(props as unknown as P)} />;
}

/** A late part of every page, which may appear a little after the page. */
export function LateAtRest<P extends object>({ part, ...props }: LateProps<P>) {
  const Part = useLatePart(part, false);
  return Part && <Part {...(props as unknown as P)} />;
}

/** A late dialog or drawer, from its first opening on. It opens once it is there, so that it knows where the focus was. */
export function LateDialog<P extends { isOpen: boolean }>({ part, ...props }: LateProps<P>) {
  const { isOpen } = props;
  const [wasOpened, setWasOpened] = useState(isOpen);
  const [isReady, setIsReady] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  const Part = useLatePart(part, wasOpened);
  const isHere = wasOpened && Part !== null;
  useEffect(() => {
    if (isHere) setIsReady(true);
  }, [isHere]);
  return isHere && <Part {...(props as unknown as P)} isOpen={isOpen && isReady} />;
}
