import type { Exchange } from '../../api/attempt';
import { visibleJson } from './visibleText';

const mediaType = 'application/vnd.api+json';

/**
 * A request as a cURL command for a POSIX shell. The token is read from the variable `TOKEN`. `origin` is the
 * app's own, for a service behind the same address.
 */
export function curlOf(
  { method, url, requestBody }: Pick<Exchange, 'method' | 'url' | 'requestBody'>,
  origin: string,
): string {
  const parts = [
    `curl --globoff ${shellQuote(new URL(url, origin).href)}`,
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    `--header ${shellQuote(`Accept: ${mediaType}`)}`,
    `--header ${shellQuote(`Content-Type: ${mediaType}`)}`,
    '--header "Authorization: Bearer $TOKEN"',
    ...(requestBody === undefined ? [] : [`--data-raw ${shellQuote(visibleJson(requestBody))}`]),
  ];
  return parts.join(' \\\n  ');
}

/** One word for a POSIX shell, whatever the text holds. Source: POSIX.1-2017, "Single-Quotes". */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
