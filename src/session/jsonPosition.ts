/** What a JSON text should have at the place where it stops being JSON. */
export type JsonExpectation = 'value' | 'name' | 'colon' | 'comma' | 'string' | 'end';

/** Where in a JSON text things stand. Positions are UTF-16 offsets. */
export type JsonPositions =
  | { kind: 'valid'; positionOf: (path: readonly PropertyKey[]) => number }
  | { kind: 'broken'; position: number; expected: JsonExpectation };

class Broken extends Error {
  constructor(
    readonly position: number,
    readonly expected: JsonExpectation,
  ) {
    super(expected);
  }
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));
const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Walks a JSON text and notes where each member begins; the last of two equal names counts, as in
 * `JSON.parse`. Browsers word the place of a syntax error differently or not at all, hence our own walk.
 * Source: RFC 8259.
 */
export function findJsonPositions(text: string): JsonPositions {
  const positions = new Map<string, number>();
  let at = 0;

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  }
  function skipTo(character: string): boolean {
    take(space);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }
  function walkMembers(path: readonly string[], close: '}' | ']'): void {
    if (skipTo(close)) return;
    for (let index = 0; ; index += 1) {
      take(space);
      const start = at;
      if (close === ']') walkValue([...path, String(index)], start);
      else {
        const name = take(string);
        if (name === null) throw new Broken(at, text[at] === '"' ? 'string' : 'name');
        if (!skipTo(':')) throw new Broken(at, 'colon');
        walkValue([...path, JSON.parse(name)], start);
      }
      if (skipTo(close)) return;
      if (!skipTo(',')) throw new Broken(at, 'comma');
    }
  }
  function walkValue(path: readonly string[], start: number): void {
    positions.set(keyOf(path), start);
    if (skipTo('{')) walkMembers(path, '}');
    else if (skipTo('[')) walkMembers(path, ']');
    else if (text[at] === '"') {
      if (take(string) === null) throw new Broken(at, 'string');
    } else if (take(scalar) === null) throw new Broken(at, 'value');
  }

  try {
    take(space);
    walkValue([], at);
    take(space);
    if (at < text.length) throw new Broken(at, 'end');
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { kind: 'broken', position: gapBefore(text, error), expected: error.expected };
  }
  const positionOf = (path: readonly PropertyKey[]): number => {
    const known = positions.get(keyOf(path));
    return known ?? (path.length === 0 ? 0 : positionOf(path.slice(0, -1)));
  };
  return { kind: 'valid', positionOf };
}

/** What is missing at the end of a line is only found missing at the start of a later one. */
function gapBefore(text: string, { position, expected }: Broken): number {
  const isGap = expected === 'comma' || expected === 'colon' || /[}\]]/.test(text[position] ?? '}');
  return isGap && expected !== 'end' ? text.slice(0, position).trimEnd().length : position;
}

/** The line of a position, from 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\r|\n/).length;
}
