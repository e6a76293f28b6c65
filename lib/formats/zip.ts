import { strToU8, unzipSync, zipSync } from 'fflate';
import { type Intake, Unreadable } from './intake/intake.ts';

/** As many as the format can count. */
const MAX_ENTRIES = 65_535;

/** Bytes that are unpacked at once: a few milliseconds' work. */
const GROUP = 2 ** 20;

/** The date of every entry: a file should depend on what is in it alone. */
const DATE = new Date(1980, 0, 1);

/** Bytes of the record that ends a ZIP, and where in it and in an entry of the directory the numbers stand. */
const END = 22;
const ENTRIES_HERE = 8;
const ENTRIES = 10;
const DIRECTORY_SIZE = 12;
const DIRECTORY_OFFSET = 16;
const LOCAL_OFFSET = 42;

/**
 * A ZIP with these entries, text as UTF-8, entry by entry. Each is packed as a ZIP of its own, of which all but the
 * directory is a piece of the whole; the directories follow at the end.
 */
export function* zipOf(
  entries: Iterable<readonly [string, string | Uint8Array<ArrayBuffer>]>,
): Generator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const zip = new Uint8Array(zipSync({ [name]: bytes }, { mtime: DATE, level: 6 }));
    const end = new DataView(zip.buffer, zip.length - END);
    const start = end.getUint32(DIRECTORY_OFFSET, true);
    new DataView(zip.buffer, start).setUint32(LOCAL_OFFSET, offset, true);
    directory.push(zip.slice(start, -END));
    yield zip.slice(0, start);
    offset += start;
  }
  const last = new Uint8Array(zipSync({}));
  const end = new DataView(last.buffer);
  end.setUint16(ENTRIES_HERE, directory.length, true);
  end.setUint16(ENTRIES, directory.length, true);
  end.setUint32(DIRECTORY_SIZE, sizeOf(directory), true);
  end.setUint32(DIRECTORY_OFFSET, offset, true);
  for (const record of [...directory, last]) yield new Uint8Array(record);
}

const sizeOf = (pieces: readonly Uint8Array[]) =>
  pieces.reduce((size, piece) => size + piece.length, 0);

/**
 * The entries of a ZIP by name, those that `wanted` says, unpacked with pauses.
 * @throws Unreadable where it is no ZIP, or what it holds is larger than the limit, before that is unpacked
 */
export async function unzip(
  file: Uint8Array,
  { limits, pace }: Pick<Intake, 'limits' | 'pace'>,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const group of groupsOf(file, limits.bytes, wanted)) {
    const found = orUnreadable(() => unzipSync(file, { filter: ({ name }) => group.has(name) }));
    for (const [name, bytes] of Object.entries(found)) entries.set(name, new Uint8Array(bytes));
    if (pace.due) await pace.rest();
  }
  return entries;
}

/** Names of the wanted entries, in groups that are unpacked at once. Nothing is unpacked. */
function groupsOf(
  file: Uint8Array,
  limit: number,
  wanted: (name: string) => boolean,
): Set<string>[] {
  const groups: Set<string>[] = [];
  let whole = 0;
  let count = 0;
  let inGroup = GROUP;
  const look = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (++count > MAX_ENTRIES) throw new Unreadable('too-large', name);
    if (!wanted(name)) return false;
    whole += originalSize;
    if (whole > limit) throw new Unreadable('too-large', name, { detail: String(limit) });
    if (inGroup >= GROUP) {
      groups.push(new Set());
      inGroup = 0;
    }
    groups.at(-1)?.add(name);
    inGroup += originalSize;
    return false;
  };
  orUnreadable(() => unzipSync(file, { filter: look }));
  return groups;
}

function orUnreadable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('bad-zip');
  }
}
