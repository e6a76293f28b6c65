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

/**
 * Text of a file in UTF-8, or in UTF-16 where a byte order mark says so; the mark is left out.
 * @throws TypeError where the bytes are not text in that encoding
 */
export function decodeText(file: Uint8Array, encoding?: string): string {
  const [a, b] = file;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  return new TextDecoder(marked || encoding || 'utf-8', { fatal: true }).decode(file);
}
