/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"), and that with apostrophes before it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** As {@link FORMULA}, guarded. */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A record of RFC 4180, with its CRLF. Fields that a spreadsheet would run as a formula get one more leading
 * apostrophe, as OWASP advises. Quoted are fields with a quotation mark, a line break, white space at an end, or a
 * separator, whichever a program may take: a field must not end early and let its rest begin a new one.
 */
export function delimitedLine(fields: readonly string[], separator: ',' | '\t'): string {
  return `${fields.map(delimitedField).join(separator)}\r\n`;
}

/** Takes the apostrophe off that {@link delimitedLine} put before what looks like a formula. */
export function withoutGuard(field: string): string {
  return GUARDED.test(field) ? field.slice(1) : field;
}

function delimitedField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n,;\t]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
