/** What browsers with the Network Information API tell of a connection. Source: WICG, "Network Information API". */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether what may be needed may be fetched already: not without a network, nor where bytes are dear. */
export function mayFetchAhead(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const isDear =
    connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
  return navigator.onLine && !isDear;
}
