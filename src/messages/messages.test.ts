import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as en from './en/en';

/** The text of every module of the app, without tests and without the catalogue. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|^messages/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');

function keysOf(messages: object, path: string[] = []): string[][] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'object' ? keysOf(message, [...path, key]) : [[...path, key]],
  );
}

/**
 * A message is read by its name, as a member, a string or a variable, or by a computed key from the group that
 * holds it, or the group is handed over whole.
 */
function isUsed(path: string[]): boolean {
  const [key, group] = [path.at(-1), path.at(-2)];
  return new RegExp(
    `\\.${key}\\b|'${key}'|[{,]\\s*${key}\\s*[,}]|\\b${group}\\[|={messages\\.\\w+\\.${group}}`,
  ).test(source);
}

// The compiler refuses a message without an entry; this refuses an entry without a reader.
test('every message of the catalogue is read somewhere', () => {
  const unused = keysOf(en)
    .filter((path) => !isUsed(path))
    .map((path) => path.join('.'));
  expect(unused).toEqual([]);
});
