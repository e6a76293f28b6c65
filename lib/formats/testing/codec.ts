import type { Collection } from '../../annotations/types.ts';
import { joinChunks } from '../bytes.ts';
import type { ReadOptions, ReadResult } from '../intake/types.ts';
import type { Codec, WriteOptions } from '../types.ts';
import { sampleCollection } from './sampleCollection.ts';

/** The bytes of a file with this text, or this data as JSON. */
export function fileOf(content: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** What a codec writes, as bytes. */
export function written(
  codec: Codec,
  collection: Collection = sampleCollection(),
  options: WriteOptions = {},
): Uint8Array<ArrayBuffer> {
  if (!codec.write) throw new Error('writes nothing');
  return joinChunks([...codec.write(collection, options)]);
}

/** What a codec writes, as text. */
export function writtenText(codec: Codec, collection?: Collection, options?: WriteOptions): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(codec, collection, options));
}

/** What a codec reads from a file with this text, data or bytes. */
export function readFrom(
  codec: Codec,
  content: unknown,
  options?: ReadOptions,
): Promise<ReadResult> {
  if (!codec.read) throw new Error('reads nothing');
  return codec.read(
    content instanceof Uint8Array ? new Uint8Array(content) : fileOf(content),
    options,
  );
}
