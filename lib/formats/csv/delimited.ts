/**
 * Where a cell may begin that a spreadsheet takes for a formula (OWASP, "CSV Injection"): at the beginning of a field,
 * and after what begins a new cell or line in a program that takes another separator than ours, and so passes over
 * our quotation marks.
 */
const RISK = /^(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;,\t\r\n])(?='*[=+\-@＝＋－＠])/g;

/** As {@link RISK}, with the apostrophe that guards it. */
const GUARD = /^'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;,\t\r\n])'(?='*[=+\-@＝＋－＠])/g;

/**
 * A record of RFC 4180, with its CRLF. What a spreadsheet would run as a formula gets an apostrophe before it, as
 * OWASP advises. Quoted are fields with a quotation mark, a line break, a separator of any program, or white space at
 * an end.
 */
export function delimitedLine(fields: readonly string[], separator: ',' | '\t'): string {
  return `${fields.map(delimitedField).join(separator)}\r\n`;
}

/** Takes the apostrophes off that {@link delimitedLine} put before what looks like a formula. */
export function withoutGuard(field: string): string {
  return field.replace(GUARD, '');
}

function delimitedField(value: string): string {
  const safe = value.replace(RISK, "'");
  return /["\r\n,;\t]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
