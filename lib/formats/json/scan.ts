/** Says why bytes are no JSON, and at which of them. */
export class JsonError extends Error {
  readonly offset: number;
  readonly code: 'bad-json' | 'too-deep' | 'not-utf8';

  constructor(code: JsonError['code'], offset: number) {
    super(`${code} at ${offset}`);
    this.code = code;
    this.offset = offset;
  }
}

/** A piece of a JSON file that can be parsed by itself. `start` and `end` are bytes. */
export interface JsonPart {
  /** Name of the member of the outermost object, or undefined where a list is outermost. */
  key: string | undefined;
  /** Place in the list, where the part is an entry of one. */
  index: number | undefined;
  start: number;
  end: number;
}

/**
 * Cuts JSON in UTF-8 into pieces: the entries of the outermost list, or the members of the outermost object,
 * and where a member is a list its entries. So a large file is decoded and parsed record by record, with pauses,
 * without ever standing in memory as one string, and nesting is measured before anything recurses. All that JSON is
 * built of is ASCII, which no byte of a longer character is.
 * @throws JsonError where what is around the pieces is not JSON, or is nested deeper than `maxDepth`
 */
export function* scanJson(bytes: Uint8Array, maxDepth: number): Generator<JsonPart> {
  let at = skipSpace(bytes, 0);
  if (bytes[at] === OPEN_LIST) at = yield* entries(bytes, at, undefined, maxDepth);
  else if (bytes[at] === OPEN_OBJECT) at = yield* members(bytes, at, maxDepth);
  else throw new JsonError('bad-json', at);
  at = skipSpace(bytes, at);
  if (at < bytes.length) throw new JsonError('bad-json', at);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parses one piece. @throws JsonError where it is not JSON, or not UTF-8 */
export function parsePart(bytes: Uint8Array, { start, end }: Pick<JsonPart, 'start' | 'end'>) {
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end))) as unknown;
  } catch (error) {
    throw new JsonError(error instanceof TypeError ? 'not-utf8' : 'bad-json', start);
  }
}

/** Line of a byte, from 1. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === LINE_FEED) line++;
  return line;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LINE_FEED = 0x0a;

function* members(bytes: Uint8Array, open: number, maxDepth: number): Generator<JsonPart, number> {
  let at = skipSpace(bytes, open + 1);
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  for (;;) {
    if (bytes[at] !== QUOTE) throw new JsonError('bad-json', at);
    const nameEnd = skipString(bytes, at);
    const key = String(parsePart(bytes, { start: at, end: nameEnd }));
    at = skipSpace(bytes, nameEnd);
    if (bytes[at] !== COLON) throw new JsonError('bad-json', at);
    at = skipSpace(bytes, at + 1);
    if (bytes[at] === OPEN_LIST) at = yield* entries(bytes, at, key, maxDepth - 1);
    else {
      const end = skipValue(bytes, at, maxDepth - 1);
      yield { key, index: undefined, start: at, end };
      at = end;
    }
    at = skipSpace(bytes, at);
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    if (bytes[at] !== COMMA) throw new JsonError('bad-json', at);
    at = skipSpace(bytes, at + 1);
  }
}

function* entries(
  bytes: Uint8Array,
  open: number,
  key: string | undefined,
  maxDepth: number,
): Generator<JsonPart, number> {
  let at = skipSpace(bytes, open + 1);
  if (bytes[at] === CLOSE_LIST) return at + 1;
  for (let index = 0; ; index++) {
    const end = skipValue(bytes, at, maxDepth - 1);
    yield { key, index, start: at, end };
    at = skipSpace(bytes, end);
    if (bytes[at] === CLOSE_LIST) return at + 1;
    if (bytes[at] !== COMMA) throw new JsonError('bad-json', at);
    at = skipSpace(bytes, at + 1);
  }
}

/** End of the value at `start`; whether it is JSON inside is for the parser to say. */
function skipValue(bytes: Uint8Array, start: number, maxDepth: number): number {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) at = skipString(bytes, at) - 1;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (++depth > maxDepth) throw new JsonError('too-deep', at);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      // A bracket that closes what holds the value, after a bare number or word.
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) break;
    at++;
    if (depth === 0 && (byte === QUOTE || byte === CLOSE_OBJECT || byte === CLOSE_LIST)) break;
  }
  if (depth > 0 || at === start) throw new JsonError('bad-json', at);
  return at;
}

/** End of the string whose opening mark stands at `start`. */
function skipString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) return at + 1;
  }
  throw new JsonError('bad-json', bytes.length);
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === LINE_FEED || byte === 0x0d || byte === 0x09;
}
