import { strToU8, unzipSync, zipSync } from 'fflate';
import { Unreadable } from './intake/intake.ts';
import type { Limits } from './types.ts';

/** More entries than any project has; each costs memory, however small it is. */
const MAX_ENTRIES = 20_000;

/** The date of every entry: a file should depend on what is in it alone. */
const DATE = new Date(1980, 0, 1);

/** A ZIP with these entries, text as UTF-8. */
export function zipOf(
  entries: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>,
): Uint8Array<ArrayBuffer> {
  const files = [...entries].map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: DATE, level: 6 }));
}

/**
 * The entries of a ZIP by name, those that `wanted` says.
 * @throws Unreadable where it is no ZIP, or what it holds is larger than the limit, before that is unpacked
 */
export function unzip(
  file: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  let size = 0;
  let count = 0;
  try {
    const entries = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (++count > MAX_ENTRIES) throw new Unreadable('too-large', name);
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > limits.bytes) {
          throw new Unreadable('too-large', name, { detail: String(limits.bytes) });
        }
        return true;
      },
    });
    return new Map(Object.entries(entries).map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('bad-zip');
  }
}
