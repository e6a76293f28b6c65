/**
 * A string as a double-quoted YAML scalar, which any YAML 1.1 or 1.2 parser reads back whatever it holds.
 * JSON's notation, with the characters escaped that YAML takes for line breaks or does not allow.
 */
export function yamlString(value: unknown): string {
  return JSON.stringify(String(value ?? '').toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text as Markdown that shows just that text, in CommonMark, GitHub's and Obsidian's (`#tag`, `==mark==`, `%%comment%%`,
 * `$math$`, `[[link]]`). Lines stay lines.
 */
export function markdownText(value: unknown): string {
  return String(value ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_[\]<>|~$^]/g, '\\$&')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/==|%%/g, (pair) => `\\${pair.charAt(0)}\\${pair.charAt(1)}`)
    .replace(/(^|\s)#/gm, '$1\\#')
    .replace(/^(\s{0,3})([-+=])/gm, '$1\\$2')
    .replace(/^(\s{0,3}\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^[ \t]+/gm, '');
}

/** Every line as a line of a block quotation. */
export function blockQuote(value: unknown): string {
  return String(value ?? '')
    .split(/\r\n?|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Lines after the first begin with white space, so that they stay in the list item. */
export function indent(value: unknown, width: unknown = 2): string {
  const space = ' '.repeat(Math.min(Math.max(Number(width) || 0, 0), 12));
  return String(value ?? '').replace(/(?:\r\n?|\n)(?=[^\r\n])/g, `\n${space}`);
}

/** One line: white space of every kind becomes one space. */
export function oneLine(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A tag as Obsidian and others write it in front matter: no spaces, no marks, levels by `/`. */
export function plainTag(path: unknown): string {
  const levels = Array.isArray(path) ? path : [path];
  const safe = levels
    .map((level) =>
      String(level)
        .trim()
        .replace(/[^\p{L}\p{N}\p{M}\p{So}_-]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((level) => level !== '')
    .join('/');
  return /^[\d/]*$/.test(safe) ? `tag-${safe}` : safe;
}
