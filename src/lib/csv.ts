/** A cell that a spreadsheet would take for a formula. Source: OWASP, "CSV Injection". */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180) that a spreadsheet shows as text: an apostrophe stands before what would be taken
 * for a formula. Begins with a byte order mark, without which Excel misreads other scripts.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
