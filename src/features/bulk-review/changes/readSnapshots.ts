import { api } from '../../../api/client';
import { type Included, type Related, resolveRelated } from '../../../api/document';
import { isApiError } from '../../../api/problem';
import type { Query } from '../../../api/query';
import { type Case, caseSchema } from '../../cases/caseSchema';
import { goalSchema } from '../../goals/goalSchema';
import { involvementSchema } from '../../involvements/involvementSchema';
import type { CaseSnapshot, SnapshotNeeds } from './caseSnapshot';

/** Cases per request: their ids stand in the URL, which servers and proxies limit to some 8 KB. */
export const batchSize = 50;
const requestsAtOnce = 4;

/**
 * What the server holds of these cases now, by id; one that is gone is missing. One request reads up to
 * `batchSize` cases. A case that such an answer leaves out is asked for by itself before it counts as
 * gone. Throws ApiError.
 */
export async function readSnapshots(
  ids: readonly string[],
  needs: SnapshotNeeds,
  options: ReadOptions = {},
): Promise<Map<string, CaseSnapshot>> {
  const found = new Map<string, CaseSnapshot>();
  const take = (resource: Case, included: Included) =>
    found.set(resource.id, toSnapshot(resource, included, needs));
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    await readTogether(batch, needs, take, options);
    await readAlone(
      batch.filter((id) => !found.has(id)),
      needs,
      take,
      options,
    );
  }
  return found;
}

interface ReadOptions {
  signal?: AbortSignal;
  /** Each request is sent once only: see `RequestOptions` of the client. */
  once?: boolean;
}

type Take = (resource: Case, included: Included) => void;

async function readTogether(
  ids: readonly string[],
  needs: SnapshotNeeds,
  take: Take,
  options: ReadOptions,
): Promise<void> {
  if (ids.length < 2) return;
  const query: Query = {
    ...queryOf(needs),
    filters: [{ field: 'id', operator: 'in', value: ids }],
    sort: [{ field: 'created_at', direction: 'asc' }],
    page: { number: 1, size: batchSize },
  };
  try {
    const wanted = new Set(ids);
    for await (const { resources, included } of api.getPages('cases', caseSchema, {
      query,
      ...options,
    })) {
      for (const resource of resources) if (wanted.has(resource.id)) take(resource, included);
    }
  } catch (error) {
    // A server that does not filter by id is asked for each case.
    if (!isApiError(error, 'invalid')) throw error;
  }
}

async function readAlone(
  ids: readonly string[],
  needs: SnapshotNeeds,
  take: Take,
  options: ReadOptions,
): Promise<void> {
  for (let start = 0; start < ids.length; start += requestsAtOnce) {
    const reads = ids.slice(start, start + requestsAtOnce).map(async (id) => {
      try {
        const query = queryOf(needs);
        const { resource, included } = await api.getResource('cases', id, caseSchema, {
          query,
          ...options,
        });
        take(resource, included);
      } catch (error) {
        if (!isApiError(error, 'notFound')) throw error;
      }
    });
    await Promise.all(reads);
  }
}

function queryOf({ attributes, related }: SnapshotNeeds): Query {
  return {
    fields: { cases: [...new Set(['name', 'updated_at', ...attributes, ...related])] },
    ...(related.length > 0
      ? {
          include: related.map((name) => (name === 'involvements' ? 'involvements.person' : name)),
        }
      : {}),
  };
}

function toSnapshot(resource: Case, included: Included, { related }: SnapshotNeeds): CaseSnapshot {
  const { id, attributes, unexpected, relationships } = resource;
  const linked = relationships.assignees?.data;
  return {
    id,
    name: attributes.name ?? null,
    version: attributes.updated_at ?? null,
    attributes,
    unexpected,
    assignees: linked === undefined ? null : linked.map((user) => user.id).toSorted(),
    goals: related.includes('goals')
      ? whole(resolveRelated(included, relationships.goals, goalSchema))
      : null,
    involvements: related.includes('involvements')
      ? whole(resolveRelated(included, relationships.involvements, involvementSchema))
      : null,
  };
}

/** Null where anything is missing: what is not known must not count as "none". */
function whole<T>({ isLoaded, resources, missing }: Related<T>): readonly T[] | null {
  return isLoaded && missing.length === 0 ? resources : null;
}
