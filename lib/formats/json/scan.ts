/** Says why text is no JSON, and at which UTF-16 offset. */
export class JsonError extends Error {
  readonly offset: number;
  readonly code: 'bad-json' | 'too-deep';

  constructor(code: 'bad-json' | 'too-deep', offset: number) {
    super(`${code} at ${offset}`);
    this.code = code;
    this.offset = offset;
  }
}

/** A piece of a JSON file that can be parsed by itself. */
export interface JsonPart {
  /** Name of the member of the outermost object, or undefined where a list is outermost. */
  key: string | undefined;
  /** Place in the list, where the part is an entry of one. */
  index: number | undefined;
  start: number;
  end: number;
}

/**
 * Cuts a JSON text into pieces: the entries of the outermost list, or the members of the outermost object,
 * and where a member is a list its entries. So a large file is parsed record by record, with pauses, and
 * nesting is measured before anything recurses.
 * @throws JsonError where the text around the pieces is not JSON, or is nested deeper than `maxDepth`
 */
export function* scanJson(text: string, maxDepth: number): Generator<JsonPart> {
  let at = skipSpace(text, 0);
  if (text[at] === '[') at = yield* entries(text, at, undefined, maxDepth);
  else if (text[at] === '{') at = yield* members(text, at, maxDepth);
  else throw new JsonError('bad-json', at);
  at = skipSpace(text, at);
  if (at < text.length) throw new JsonError('bad-json', at);
}

/** Parses one piece. */
export function parsePart(text: string, part: JsonPart): unknown {
  try {
    return JSON.parse(text.slice(part.start, part.end));
  } catch {
    throw new JsonError('bad-json', part.start);
  }
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}

function* members(text: string, open: number, maxDepth: number): Generator<JsonPart, number> {
  let at = skipSpace(text, open + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] !== '"') throw new JsonError('bad-json', at);
    const nameEnd = skipString(text, at);
    const key = String(
      parsePart(text, { key: undefined, index: undefined, start: at, end: nameEnd }),
    );
    at = skipSpace(text, nameEnd);
    if (text[at] !== ':') throw new JsonError('bad-json', at);
    at = skipSpace(text, at + 1);
    if (text[at] === '[') at = yield* entries(text, at, key, maxDepth - 1);
    else {
      const end = skipValue(text, at, maxDepth - 1);
      yield { key, index: undefined, start: at, end };
      at = end;
    }
    at = skipSpace(text, at);
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') throw new JsonError('bad-json', at);
    at = skipSpace(text, at + 1);
  }
}

function* entries(
  text: string,
  open: number,
  key: string | undefined,
  maxDepth: number,
): Generator<JsonPart, number> {
  let at = skipSpace(text, open + 1);
  if (text[at] === ']') return at + 1;
  for (let index = 0; ; index++) {
    const end = skipValue(text, at, maxDepth - 1);
    yield { key, index, start: at, end };
    at = skipSpace(text, end);
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') throw new JsonError('bad-json', at);
    at = skipSpace(text, at + 1);
  }
}

/** End of the value at `start`; whether it is JSON inside is for the parser to say. */
function skipValue(text: string, start: number, maxDepth: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = skipString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new JsonError('too-deep', at);
    } else if (code === 0x7d || code === 0x5d) {
      // A bracket that closes what holds the value, after a bare number or word.
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (code === 0x2c || isSpace(code))) break;
    at++;
    if (depth === 0 && (code === 0x22 || code === 0x7d || code === 0x5d)) break;
  }
  if (depth > 0 || at === start) throw new JsonError('bad-json', at);
  return at;
}

/** End of the string whose opening mark stands at `start`. */
function skipString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  throw new JsonError('bad-json', text.length);
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
