/** Bounds of JSON that is parsed: how deep it may nest, and how many values it may hold. */
export interface JsonBounds {
  readonly depthMax: number;
  readonly valuesMax: number;
}

/** What makes a JSON text unfit although a parser might take it, and the line where. */
export interface JsonFault {
  readonly reason: string;
  readonly line: number;
}

/**
 * Walks once over a JSON text before it is parsed, without building values: finds nesting that is too
 * deep, more values than allowed, and a key given twice in one object (a parser would drop the first
 * silently). It leaves the grammar to the parser. Time and memory are linear in the text, with a small factor.
 */
export function findJsonFault(text: string, bounds: JsonBounds): JsonFault | undefined {
  /** Keys seen of each open object; `undefined` for an open array. */
  const open: (Set<string> | undefined)[] = [];
  let values = 0;
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position];
    if (character === '"') {
      const end = endOfString(text, position);
      const keys = isFollowedByColon(text, end) ? open.at(-1) : undefined;
      const key = keys === undefined ? '' : readKey(text.slice(position, end + 1));
      if (keys?.has(key) === true) {
        return fault(text, position, `gives the key ${JSON.stringify(key)} twice`);
      }
      keys?.add(key);
      position = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > bounds.depthMax) {
        return fault(text, position, `is nested more than ${bounds.depthMax} levels deep`);
      }
      values += 1;
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ',') {
      values += 1;
    }
    if (values > bounds.valuesMax) {
      return fault(text, position, `holds more than ${bounds.valuesMax} values`);
    }
  }
  return undefined;
}

/** The position of a string's closing quote, or the last position of the text where it is never closed. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length - 1 : end;
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0;
  while (text[position - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function isFollowedByColon(text: string, end: number): boolean {
  let next = end + 1;
  while (next < text.length && ' \t\r\n'.includes(text.charAt(next))) next += 1;
  return text[next] === ':';
}

/** The key that a JSON string stands for; the string itself where its escapes are broken, which the parser will say. */
function readKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    // The parser names the broken escape with its place.
    return quoted;
  }
}

function fault(text: string, position: number, reason: string): JsonFault {
  return { reason, line: text.slice(0, position).split('\n').length };
}
