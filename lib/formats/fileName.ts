/** Bytes of UTF-8 that a file's name may have on every file system in use, eCryptfs being the narrowest. */
const MAX_BYTES = 140;

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i;

/** Not allowed on Windows, or a separator of paths; control, format and bidirectional characters; surrogates, private use. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;

const characters = new Intl.Segmenter('und');

/**
 * A name for a file that every system takes, from a pattern such as `{date} {title}`. Fields of the pattern
 * that have no value vanish. Normalised (NFC), cut between characters as people count them.
 * @param extension without the dot
 */
export function fileName(
  pattern: string,
  fields: Readonly<Record<string, string | undefined>>,
  extension: string,
): string {
  const filled = pattern.replace(/\{([a-z]{1,20})\}/g, (_, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? '') : '',
  );
  const safe = trimEnds(filled.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' '));
  const budget = MAX_BYTES - bytes(extension) - 1;
  const stem = trimEnds(cut(safe, budget)) || 'Pressmark';
  const device = DEVICES.test((stem.split('.')[0] ?? '').trimEnd());
  return `${device ? '_' : ''}${stem}.${extension}`;
}

/** Leading dots hide a file, trailing ones and spaces are dropped by Windows, a leading hyphen reads as an option. */
function trimEnds(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && ' .-~'.includes(name.charAt(start))) start++;
  while (end > start && ' .'.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function cut(name: string, budget: number): string {
  let size = 0;
  for (const { segment, index } of characters.segment(name)) {
    size += bytes(segment);
    if (size > budget - 1) return name.slice(0, index);
  }
  return name;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
