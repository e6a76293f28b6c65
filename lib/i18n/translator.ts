import type en from '../../public/_locales/en/messages.json';

/** A message of `_locales`. */
export type MessageKey = keyof typeof en;

/** A message that stands in `_locales` once for each plural form: `marks_one`, `marks_other`. */
export type PluralKey = MessageKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Gives the words of the interface in the person's language. */
export interface Translator {
  /** BCP 47 tag of the language that the words are in. */
  readonly language: string;
  /** A message, with $1, $2 … replaced. */
  t(key: MessageKey, ...values: (string | number)[]): string;
  /** A message in the plural form for a number; the number is $1, formatted. */
  count(key: PluralKey, n: number, ...values: (string | number)[]): string;
  /** A day, in the words of the language: 9 Nov 2023. */
  day(time: number | string): string;
  /** A day and the time of day. */
  moment(time: number | string): string;
  /** How long ago a time was: 2 hours ago. `now` is for tests. */
  ago(time: number, now?: number): string;
  /** Bytes in the unit that fits: 12 MB. */
  bytes(n: number): string;
}

/** Units of time, with their seconds. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
const NOW = ['second', Number.POSITIVE_INFINITY] as const;

/** A translator on any source of messages; `lookUp` gives '' for a message that it does not have. */
export function createTranslator(
  language: string,
  lookUp: (key: string, values: string[]) => string,
): Translator {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const text = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : value;
  const t = (key: string, ...values: (string | number)[]) => lookUp(key, values.map(text));
  const format = (formatter: Intl.DateTimeFormat) => (time: number | string) => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? String(time) : formatter.format(date);
  };
  return {
    language,
    t,
    count: (key, n, ...values) =>
      t(`${key}_${plurals.select(n)}`, n, ...values) || t(`${key}_other`, n, ...values),
    day: format(days),
    moment: format(moments),
    ago(time, now = Date.now()) {
      const seconds = Math.round((time - now) / 1000);
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? NOW;
      return relative.format(Math.trunc(seconds / size), unit);
    },
    bytes(n) {
      const [unit, size] = n < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
      const maximumFractionDigits = n / size < 10 ? 1 : 0;
      const options = { style: 'unit', unit, maximumFractionDigits } as const;
      return new Intl.NumberFormat(language, options).format(n / size);
    },
  };
}
