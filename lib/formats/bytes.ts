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

/** Bytes that are decoded at once: a few milliseconds' work. */
const PIECE = 2 ** 20;

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
  const decoder = decoderFor(file, encoding);
  const pieces: string[] = [];
  for (let at = 0; at < file.length; at += PIECE) {
    pieces.push(decoder.decode(file.subarray(at, at + PIECE), { stream: true }));
    if (pace.due) await pace.rest(0);
  }
  return pieces.join('') + decoder.decode();
}

function decoderFor([a, b]: Uint8Array, encoding = 'utf-8'): TextDecoder {
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  return new TextDecoder(marked || encoding, { fatal: true });
}
