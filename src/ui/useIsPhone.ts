import { useSyncExternalStore } from 'react';

/** The width below which tables become cards; style sheets name it too. */
const phone = globalThis.matchMedia?.('(max-width: 600px)');

/** Whether the window is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone);
}

function subscribe(listener: () => void): () => void {
  phone?.addEventListener('change', listener);
  return () => phone?.removeEventListener('change', listener);
}

const isPhone = () => phone?.matches ?? false;
