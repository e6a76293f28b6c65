import { LANGUAGES } from '../languages/index.ts';
import { LETTER } from '../letters.ts';

const MONTHS = new Map<string, number>();
for (const language of LANGUAGES) {
  language.months.forEach((forms, index) => {
    for (const form of forms.split('|')) MONTHS.set(form, index + 1);
  });
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?/i;

/**
 * A date as ISO 8601, with the time and offset that the text gives and no others: the day that the page prints stays
 * the day. Undefined where the text is no date of the years 1990 to 2100.
 * @param monthFirst Whether `3/4/2020` is the fourth of March.
 */
export function isoDate(text: string, monthFirst = false): string | undefined {
  const value = text.trim();
  const iso = ISO.exec(value);
  if (iso) return assemble(iso[1], iso[2], iso[3], iso);
  if (/^\d{10}$/.test(value) || /^\d{13}$/.test(value)) {
    return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
  }
  const compact =
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(Z|[+-]\d{2}:?\d{2})?/.exec(value);
  if (compact) return assemble(compact[1], compact[2], compact[3]);
  const year = /^(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(value);
  if (year) return assemble(year[1], year[2], year[3]);
  if (/^[A-Z][a-z]{2},? .*\d{4}.*(?:GMT|UTC|[+-]\d{4})/.test(value)) {
    const parsed = new Date(value);
    if (!Number.isNaN(parsed.getTime())) return parsed.toISOString();
  }
  return dateIn(value, monthFirst);
}

const NUMERIC = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|er|º|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(${LETTER}{3,12})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
);
const MONTH_DAY = new RegExp(
  `(${LETTER}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?(\\d{4})(?!\\d)`,
);
const GLOBAL = {
  named: new RegExp(DAY_MONTH.source, 'gi'),
  first: new RegExp(MONTH_DAY.source, 'gi'),
  numeric: new RegExp(NUMERIC.source, 'g'),
};
const FOUR = /(?<!\d)(\d{4})(?:-|\/|\.|年|년\s?)(\d{1,2})(?:-|\/|\.|月|월\s?)(\d{1,2})(?!\d)/;

/** The first date that a line of text names, as ISO 8601. */
export function dateIn(text: string, monthFirst = false): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const line = text.slice(0, 300).toLowerCase();
  const four = FOUR.exec(line);
  if (four) return assemble(four[1], four[2], four[3]);
  const named = DAY_MONTH.exec(line);
  if (named) {
    const month = MONTHS.get(named[2] as string);
    if (month) return assemble(named[3], String(month), named[1]);
  }
  const first = MONTH_DAY.exec(line);
  if (first) {
    const month = MONTHS.get(first[1] as string);
    if (month) return assemble(first[3], String(month), first[2]);
  }
  const numeric = NUMERIC.exec(line);
  if (numeric) {
    const [, a, mark, b, y] = numeric;
    const full = y?.length === 2 ? `20${y}` : y;
    const swapped = mark === '/' && (Number(b) > 12 || (monthFirst && Number(a) <= 12));
    return swapped ? assemble(full, a, b) : assemble(full, b, a);
  }
  return undefined;
}

/** A line without the dates and times in it: `Jane Doe 3. Mai 2024 10:30` leaves `Jane Doe`. */
export function withoutDates(text: string): string {
  if (!/\d/.test(text)) return text;
  const dropped = (whole: string) => (dateIn(whole) ? ' ' : whole);
  return text
    .replace(GLOBAL.named, dropped)
    .replace(GLOBAL.first, dropped)
    .replace(GLOBAL.numeric, dropped)
    .replace(/\s\d{1,2}[:.]\d{2}(?:\sUhr)?(?!\d)/g, ' ')
    .replace(/\s+(?:(?:on|am|le|el|il)\s*)?$/i, '');
}

function assemble(
  year?: string,
  month?: string,
  day?: string,
  time?: RegExpExecArray,
): string | undefined {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (!(y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const hour = time?.[4];
  if (!time || hour === undefined) return date;
  const fraction = time[7] ? time[7].slice(0, 4) : '';
  const clock = `T${hour.padStart(2, '0')}:${time[5]}:${time[6] ?? '00'}${fraction}`;
  return date + clock + offset(time[8]);
}

function offset(text?: string): string {
  if (!text) return '';
  if (/^(?:z|utc|gmt)$/i.test(text)) return 'Z';
  const digits = text.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5) || '00'}`;
}

/** A date in an address: `/2020/02/18/`, `/2020-02-18-`, `20200218`. */
export function dateInUrl(url: string): string | undefined {
  const match = /[/-](20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  return match ? assemble(match[1], match[2], match[3]) : undefined;
}
