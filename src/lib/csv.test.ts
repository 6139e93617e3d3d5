import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

/** A reader of RFC 4180, written apart from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else if (character === '"') isQuoted = false;
      else value += character;
    } else if (character === '"' && value === '') isQuoted = true;
    else if (character === ',') {
      row.push(value);
      value = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
      at += 1;
    } else value += character;
  }
  return rows;
}

test('what a spreadsheet would calculate stands as text', () => {
  expect(toCsv([['=1+1', '+1', '-1', '@A1', '\t=1', 'a=1']])).toBe(
    "\uFEFF'=1+1,'+1,'-1,'@A1,'\t=1,a=1\r\n",
  );
});

test('law: a reader gets each cell back, with the apostrophe where it needs one', () => {
  const cells = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', 'x\r\ny', ' ', '=1', ''));
  const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(tables, (rows) => {
      const guarded = rows.map((row) =>
        row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
      );
      expect(parse(toCsv(rows).slice(1))).toEqual(guarded);
    }),
  );
});
