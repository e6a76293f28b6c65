import type { Pace } from './pace.ts';
import type { Chunk } from './types.ts';

/** The pieces of a file as one. */
export function joinChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces = chunks.map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk));
  const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Bytes after which a piece of a file is handed to the browser, which may put it on the disk. */
const PART = 2 ** 20;

/** A file that is written piece by piece, so that it never stands in memory as one string. */
export class FileParts {
  readonly #parts: Blob[] = [];
  readonly #encoder = new TextEncoder();
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(chunk: Chunk): void {
    const bytes = typeof chunk === 'string' ? this.#encoder.encode(chunk) : chunk;
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= PART) this.#flush();
  }

  /** The whole file. */
  blob(type: string): Blob {
    this.#flush();
    return new Blob(this.#parts, { type });
  }

  #flush(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#size = 0;
  }
}

/** Bytes that are copied or decoded at once: a few milliseconds' work. */
const PIECE = 2 ** 20;

/**
 * The bytes of a file, read piece by piece: a browser that is asked for all hands over all in one go.
 * @throws the signal's reason when it was aborted
 */
export async function bytesOf(file: Blob, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    signal?.throwIfAborted();
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
  }
  return bytes;
}

/**
 * Text of a file in UTF-8, or in UTF-16 where a byte order mark says so; the mark is left out.
 * @throws TypeError where the bytes are not text in that encoding
 */
export function decodeText(file: Uint8Array, encoding?: string): string {
  return decoderFor(file, encoding).decode(file);
}

/** As {@link decodeText}, with pauses. */
export async function decodeTextSlowly(
  file: Uint8Array,
  pace: Pace,
  encoding?: string,
): Promise<string> {
  const pieces: string[] = [];
  for (const piece of decodedPieces(file, encoding)) {
    pieces.push(piece);
    if (pace.due) await pace.rest();
  }
  return pieces.join('');
}

/**
 * A text file in UTF-8 without a byte order mark: the file itself, or one in UTF-16 put into UTF-8, with pauses.
 * Bytes that already should be UTF-8 are not looked at.
 * @throws TypeError where the bytes are not text in UTF-16, though a mark says so
 */
export async function utf8Of(file: Uint8Array, pace: Pace): Promise<Uint8Array> {
  if (!utf16(file)) return hasUtf8Mark(file) ? file.subarray(3) : file;
  const pieces: string[] = [];
  for (const piece of decodedPieces(file)) {
    pieces.push(piece);
    if (pace.due) await pace.rest();
  }
  return joinChunks(pieces);
}

function* decodedPieces(file: Uint8Array, encoding?: string): Generator<string> {
  const decoder = decoderFor(file, encoding);
  for (let at = 0; at < file.length; at += PIECE)
    yield decoder.decode(file.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

function decoderFor(file: Uint8Array, encoding = 'utf-8'): TextDecoder {
  return new TextDecoder(utf16(file) ?? encoding, { fatal: true });
}

/** The kind of UTF-16 that a file's byte order mark names. */
function utf16([a, b]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

const hasUtf8Mark = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf;
