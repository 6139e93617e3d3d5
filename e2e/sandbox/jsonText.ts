const maxDepth = 64;

/** Parses JSON. Throws SyntaxError also where it nests so deeply that walking it could exhaust the stack. */
export function parseJson(text: string): unknown {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > maxDepth)
      throw new SyntaxError(`The JSON nests more than ${maxDepth} levels deep.`);
  }
  return JSON.parse(text);
}
