import { useEffect, useMemo, useState } from 'react';
import type { z } from '../lib/zod';
import { forgetDraft, keepDraft, readDraft } from './draftVault';
import { keptScope } from './keptScope';
import { useSession } from './useSession';

/** How long what is typed may wait until it is kept. */
const keepAfterMs = 400;

export interface Draft<T> {
  value: T;
  /** When it was last kept, in ms since 1970. */
  keptAt: number;
}

/** What a form does with its draft. */
export interface DraftKeeper<T> {
  /** Keeps what is typed, soon. */
  keep: (value: T) => void;
  /** Forgets what was kept: it was saved or discarded. */
  forget: () => void;
}

/**
 * The draft of a form, by the form's name. `offered` is what an earlier visit left, `loading` until that
 * is known, and null once `settle` was called.
 */
export function useDraft<T>(form: string, schema: z.ZodMiniType<T>) {
  const session = useSession();
  const scope = keptScope(session);
  const [offered, setOffered] = useState<Draft<T> | 'loading' | null>('loading');
  const keeper = useMemo(() => createKeeper<T>(scope, form), [scope, form]);

  useEffect(() => {
    let isWanted = true;
    void readDraft(scope, form).then((kept) => {
      if (!isWanted) return;
      const parsed = schema.safeParse(kept?.value);
      setOffered(kept && parsed.success ? { value: parsed.data, keptAt: kept.keptAt } : null);
    });
    return () => {
      isWanted = false;
    };
  }, [scope, form, schema]);

  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);

  return { offered, settle: () => setOffered(null), keeper: keeper as DraftKeeper<T> };
}

function createKeeper<T>(scope: string, form: string) {
  let waiting: { value: T; timer: ReturnType<typeof setTimeout> } | null = null;

  function flush(): void {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    void keepDraft(scope, form, waiting.value);
    waiting = null;
  }

  return {
    keep: (value: T) => {
      waiting = { value, timer: waiting?.timer ?? setTimeout(flush, keepAfterMs) };
    },
    forget: () => {
      if (waiting !== null) clearTimeout(waiting.timer);
      waiting = null;
      void forgetDraft(scope, form);
    },
    flush,
  };
}
