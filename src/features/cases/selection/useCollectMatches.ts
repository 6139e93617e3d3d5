import { useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client';
import { useDialect } from '../../../session/useSession';
import { caseSchema } from '../caseSchema';
import { toQuery } from '../list/caseListQuery';
import type { CaseListView } from '../list/caseListView';
import { selectCases } from './caseSelection';
import { type Collected, collectMatches, type ReadStep } from './collectMatches';

/** How far "all that match" is. */
export type Collecting =
  | { kind: 'idle' }
  | { kind: 'running'; count: number; total: number | null }
  | { kind: 'done'; collected: Collected }
  | { kind: 'failed'; error: unknown };

/** Collects and selects all cases that match a view. Gives it up with the component, which a filter keys. */
export function useCollectMatches(view: CaseListView, filterKey: string) {
  const dialect = useDialect();
  const [collecting, setCollecting] = useState<Collecting>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  const readStep: ReadStep = async (from, number, signal) => {
    const { filters = [] } = toQuery(view, dialect);
    const page = await api.getCollection('cases', caseSchema, {
      query: {
        fields: { cases: ['created_at'] },
        filters: [
          ...filters,
          ...(from === null
            ? []
            : [{ field: 'created_at', operator: 'gte' as const, value: from }]),
        ],
        sort: [{ field: 'created_at', direction: 'asc' }],
        page: { number, size: dialect.maxPageSize },
      },
      signal,
    });
    return {
      cases: page.resources.map(({ id, attributes }) => ({
        id,
        created_at: attributes.created_at ?? null,
      })),
      total: page.total,
      hasNext: page.nextPage !== null,
    };
  };

  async function collect(): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setCollecting({ kind: 'running', count: 0, total: null });
    try {
      const collected = await collectMatches(readStep, signal, (count, total) => {
        if (!signal.aborted) setCollecting({ kind: 'running', count, total });
      });
      signal.throwIfAborted();
      selectCases(collected.ids, filterKey);
      setCollecting({ kind: 'done', collected });
    } catch (error) {
      if (!signal.aborted) setCollecting({ kind: 'failed', error });
    }
  }

  function stop(): void {
    running.current?.abort();
    setCollecting({ kind: 'idle' });
  }

  return { collecting, collect, stop };
}
