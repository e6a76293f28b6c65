import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** What breaks parsers and databases: in the middle of a file, or for a value of it. */
const hostile = [
  ...'"\'<>&{}[],:\\\n\r\0\ufeff\u2028',
  '\ud83d',
  '\ude00',
  ...['null', 'true', '-1', '1e999', '9007199254740993', '[]', '{}', '""'],
  ...['"\\ud800"', '"__proto__"', '"constructor"', '"=1+1"'],
  ...['"javascript:alert(1)"', '"file:///etc/passwd"'],
  ...['<script>', '&#x0;', '<!DOCTYPE a>', '<![CDATA[', ']]>'],
  ...['😀', 'é', '0', '-', ';', '\t', '2023-13-45', '+275760-09-14'],
];

/** A change of a file: `at` is 0 to 1 of its length or of its values, `drop` bytes or units that go. */
interface Edit {
  at: number;
  drop: number;
  put: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** One to four changes, evenly spread over a file: doubles would crowd near 0. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(99_999).map((place) => place / 100_000),
    drop: fc.nat(40),
    put: fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The ways a file is damaged, by what the reader then has before it. */
export const damages: Record<string, (file: Bytes, changes: readonly Edit[]) => Bytes> = {
  'with other values': (file, changes) => inText(file, (text) => changes.reduce(revalued, text)),
  'with changes in its text': (file, changes) =>
    inText(file, (text) => changes.reduce(edited, text)),
  'with changed bytes, or cut off': flipped,
};

function edited(text: string, { at, drop, put }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + put + text.slice(place + drop);
}

/** What counts as a value in a text: in JSON, in XML an attribute's or an element's, in a table a cell. */
const values = {
  json: /(?<=[:,[])("(?:[^"\\]|\\.)*"|-?\d+|true|false|\[\]|\{\})(?=[,\]}\n])/g,
  xml: /(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<\/)/g,
  table: /(?<=[,\t\n])("(?:[^"]|"")*"|[^",\t\r\n]+)(?=[,\t\r\n])/g,
};

/** A value as its kind of text writes it. */
const notation = {
  json: (put: string, drop: number) =>
    isJson(put) ? put : JSON.stringify(drop % 2 ? put : [put, { [put]: drop }]),
  xml: (put: string) => put.replace(/[<>&"]/g, ''),
  table: (put: string) => `"${put.replaceAll('"', '""')}"`,
};

/** Another value in one place, so that the text is still of its format. */
function revalued(text: string, { at, put, drop }: Edit): string {
  const kind = /^[{[]/.test(text) ? 'json' : text.startsWith('<') ? 'xml' : 'table';
  const places = [...text.matchAll(values[kind])];
  const place = places[Math.floor(at * places.length)];
  if (!place) return text;
  const end = place.index + place[0].length;
  return text.slice(0, place.index) + notation[kind](put, drop) + text.slice(end);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Bytes changed anywhere, also in what holds a ZIP together. */
function flipped(file: Bytes, changes: readonly Edit[]): Bytes {
  const copy = file.slice(0, Math.ceil(file.length * (changes[0]?.at ?? 1)) || 1);
  for (const { at, drop } of changes) copy[Math.floor(at * copy.length)] = drop * 6;
  return copy;
}

/** Changes the text of a file, or that of the first entry of a ZIP. */
function inText(file: Bytes, change: (text: string) => string): Bytes {
  if (file[0] !== 0x50) return strToU8(change(new TextDecoder().decode(file)));
  const entries = unzipSync(file);
  const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(entries);
  const text = change(new TextDecoder().decode(bytes));
  return new Uint8Array(zipSync({ ...entries, [name]: strToU8(text) }, { level: 0 }));
}
