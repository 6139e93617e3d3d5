import { useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client';
import { isApiError } from '../../../api/problem';
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

const idle: Collecting = { kind: 'idle' };

/** Collects and selects all cases that match a view. Another filter, or leaving the list, gives it up. */
export function useCollectMatches(view: CaseListView, filterKey: string) {
  const dialect = useDialect();
  const [state, setState] = useState({ filterKey, collecting: idle });
  const running = useRef<{ filterKey: string; controller: AbortController } | null>(null);
  const setCollecting = (collecting: Collecting) => setState({ filterKey, collecting });

  useEffect(() => {
    if (running.current?.filterKey !== filterKey) running.current?.controller.abort();
  }, [filterKey]);
  useEffect(() => () => running.current?.controller.abort(), []);

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

  async function collectPages(
    signal: AbortSignal,
    tell: (count: number, total: number | null) => void,
  ): Promise<Collected> {
    const { filters, sort } = toQuery(view, dialect);
    const query = { fields: { cases: ['name'] }, filters, sort };
    const ids = new Set<string>();
    let counted: number | null = null;
    for await (const { resources, total } of api.getPages('cases', caseSchema, { query, signal })) {
      counted ??= total;
      for (const { id } of resources) ids.add(id);
      tell(ids.size, counted);
    }
    return { ids: [...ids], counted, meanwhile: null };
  }

  async function collect(): Promise<void> {
    const controller = new AbortController();
    running.current = { filterKey, controller };
    const { signal } = controller;
    setCollecting({ kind: 'running', count: 0, total: null });
    try {
      const tell = (count: number, total: number | null) => {
        if (!signal.aborted) setCollecting({ kind: 'running', count, total });
      };
      const collected = await collectMatches(readStep, signal, tell).catch((error) => {
        // A server that neither sorts nor filters by the time of creation is paged through.
        if (!isApiError(error, 'invalid')) throw error;
        return collectPages(signal, tell);
      });
      signal.throwIfAborted();
      selectCases(collected.ids, filterKey);
      setCollecting({ kind: 'done', collected });
    } catch (error) {
      if (!signal.aborted) setCollecting({ kind: 'failed', error });
    }
  }

  function stop(): void {
    running.current?.controller.abort();
    setCollecting(idle);
  }

  const collecting = state.filterKey === filterKey ? state.collecting : idle;
  return { collecting, collect, stop };
}
