import type { Exchange } from '../../api/attempt';
import { problemOf } from '../../api/problem';
import type { ActivityEntry } from './activityLog';

export interface DiagnosticsInput {
  entries: readonly ActivityEntry[];
  apiBase: string;
  /** The paths of the dialect: only these are known to name nobody. */
  resourcePaths: readonly string[];
  version: string;
  browser: { userAgent: string; language: string; isOnline: boolean };
  nowMs: number;
}

/** What support needs to see a fault, as a JSON text without personal data, documents or secrets. */
export function diagnosticsOf(input: DiagnosticsInput): string {
  const { entries, version, browser, nowMs } = input;
  const diagnostics = {
    app: { name: 'Caseload', version },
    created_at: timeOf(nowMs),
    browser,
    requests: entries.map(({ exchange, earlier }) => ({
      method: exchange.method,
      path: shortPath(exchange.url, input),
      query: queryNames(exchange.url),
      attempts: [...earlier, exchange].map((attempt) => ({
        started_at: timeOf(attempt.startedAtMs),
        status: attempt.status,
        problem: problemKindOf(attempt),
        duration_ms: attempt.durationMs,
        characters: attempt.size,
      })),
    })),
  };
  return `${JSON.stringify(diagnostics, null, 2)}\n`;
}

/** What went wrong in a request, as one word, or null. */
export function problemKindOf({
  method,
  status,
  isCancelled,
  document,
  size,
}: Exchange): string | null {
  if (isCancelled) return 'cancelled';
  if (status === null) return 'unreachable';
  if (status < 200 || status > 299) return problemOf(status, undefined).kind;
  return document === undefined && (method === 'GET' || size > 0) ? 'malformed' : null;
}

const cut = '…';
/** The parameters that JSON:API knows. Of a link that a server gave, any other name may be a value. */
const knownName = /^(sort|include|(filter|page|fields)(\[[\w.-]{1,60}\])+)$/;

/** `/cases/cases/1f3c9a2b…`: the path of a resource as it is, and of what follows the beginning of a UUID at most. */
function shortPath(
  url: string,
  { apiBase, resourcePaths }: Pick<DiagnosticsInput, 'apiBase' | 'resourcePaths'>,
): string {
  if (!url.startsWith(apiBase)) return cut;
  const path = url.slice(apiBase.length).replace(/[?#].*$/s, '');
  const known = resourcePaths.find((it) => path === it || path.startsWith(`${it}/`));
  if (known === undefined) return cut;
  const rest = path.slice(known.length).split('/').slice(1);
  return [known, ...rest.map(shortId)].join('/');
}

function shortId(id: string): string {
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isUuid ? `${id.slice(0, 8)}${cut}` : cut;
}

/** `page[number]=2&filter[name]=…`: only paging, order and the names of fields keep their values. */
function queryNames(url: string): string {
  const start = url.indexOf('?');
  if (start === -1) return '';
  return [...new URLSearchParams(url.slice(start))]
    .map(([name, value]) => {
      const shownName = knownName.test(name) ? name : cut;
      return `${shownName}=${isHarmless(name, value) ? value : cut}`;
    })
    .join('&');
}

function isHarmless(name: string, value: string): boolean {
  if (/^page\[\w+\]$/.test(name)) return /^\d{1,9}$/.test(value);
  return /^(sort|include|fields\[\w+\])$/.test(name) && /^[\w.,-]{0,500}$/.test(value);
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
