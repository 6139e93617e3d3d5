import { api } from '../../api/client';
import { type Page, type Related, resolveRelated } from '../../api/document';
import type { Query } from '../../api/query';
import { onSessionWipe } from '../../session/sessionStore';
import { type User, userSchema } from '../reference/userSchema';
import { type Case, caseSchema } from './caseSchema';

/** One page of cases, with the assignees that it side-loads by case id. */
export interface CasePage extends Page<Case> {
  /** Which page this is: the one before stands in while another loads. */
  asked: { number: number; size: number };
  assignees: ReadonlyMap<string, Related<User>>;
}

/** What asks for one page of cases. */
export type PageQuery = Query & Required<Pick<Query, 'page'>>;

/** One page of cases. Throws ApiError. */
export async function readPage(query: PageQuery, signal?: AbortSignal): Promise<CasePage> {
  const page = await api.getCollection('cases', caseSchema, { query, signal });
  const assignees = page.resources.map(
    ({ id, relationships }) =>
      [id, resolveRelated(page.included, relationships.assignees, userSchema)] as const,
  );
  return { ...page, asked: query.page, assignees: new Map(assignees) };
}

/** A page that was asked for before there was anything to show it. */
interface EarlyPage {
  key: string;
  askedAtMs: number;
  page: Promise<CasePage>;
  /** The page, once it is here. */
  arrived?: CasePage;
}

let early: EarlyPage | null = null;
/** Whoever comes later than this asks anew. */
const servesMs = 5_000;
onSessionWipe(() => {
  early = null;
});

/**
 * Asks for a page of cases before the list is drawn, which then takes up the answer, also a failure. Not a prefetch:
 * that would hide the failure, and ask again.
 */
export function askEarly(query: PageQuery): void {
  const page = readPage(query);
  const asked: EarlyPage = { key: JSON.stringify(query), askedAtMs: Date.now(), page };
  early = asked;
  page.then(
    (arrived) => {
      asked.arrived = arrived;
    },
    () => undefined, // told by the list
  );
}

/** The page that was asked for early, or null; whoever takes it is the only one. */
export function takeEarlyPage(query: PageQuery): Promise<CasePage> | null {
  return take(query)?.page ?? null;
}

/** The early page where it has arrived; whoever takes it is the only one. */
export function takeArrivedPage(query: PageQuery): CasePage | undefined {
  return early?.arrived && take(query)?.arrived;
}

function take(query: PageQuery): EarlyPage | null {
  if (early?.key !== JSON.stringify(query)) return null;
  const taken = early;
  early = null;
  return Date.now() - taken.askedAtMs < servesMs ? taken : null;
}
