import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from './index.ts';
import type { Quotation } from './types.ts';

const LANGUAGES = ['de', 'en', 'fr', 'es', 'it', 'sv'];
const language = fc.constantFrom(...LANGUAGES);
const PIECES = [
  ...'„“”"»«‹›‚‘’\'()[],.;:!?–—-\n ',
  '\n\n',
  ' ',
  ...'sagte sagt said says laut so er sie he she that dass die der the a Lang Petra Fox sei habe zu wie und and nach Angaben hinzu fügte according to told 5 Dr. U.S.'
    .split(' ')
    .map((word) => ` ${word}`),
];
const noise = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(noise, fc.string({ unit: 'grapheme', maxLength: 200 }));

const spans = (all: Quotation[]) => all.map(({ kind, start, end }) => ({ kind, start, end }));

describe('whatever the text', () => {
  test('spans lie inside it, hold something and do not cross', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        const all = findQuotations(text, { language: code });
        for (const { start, end, speaker, cue } of all) {
          for (const span of [{ start, end }, speaker, cue, cue?.particle]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
        for (const [i, a] of all.entries()) {
          for (const b of all.slice(i + 1)) {
            const apart = b.start >= a.end;
            const nested = b.start >= a.start && b.end <= a.end;
            expect(apart || nested).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('direct quotations do not nest in one another', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        let end = 0;
        for (const quotation of findQuotations(text, { language: code })) {
          if (quotation.kind !== 'direct') continue;
          expect(quotation.start).toBeGreaterThanOrEqual(end);
          end = quotation.end;
        }
      }),
    );
  });
});

const NAMES = ['Petra Lang', 'Tom Fuchs', 'Ministerin Eva Roth', 'Der Verband', 'Die Polizei'];
const CLAUSES = [
  'Wir machen weiter',
  'Das ist ein Fehler, den wir bereuen',
  'Es gibt keinen Plan',
  'Niemand hat uns gefragt',
];
const VERBS = ['sagte', 'erklärte', 'betonte', 'meinte'];
const quoted = fc
  .record({
    name: fc.constantFrom(...NAMES),
    first: fc.constantFrom(...CLAUSES),
    second: fc.constantFrom(...CLAUSES),
    verb: fc.constantFrom(...VERBS),
    form: fc.constantFrom('after', 'before', 'interrupted', 'inside', 'title', 'nested'),
  })
  .map(({ name, first, second, verb, form }) => {
    const lower = name.replace(/^D/, 'd');
    if (form === 'before') return `${name} ${verb}: „${first}.“`;
    if (form === 'interrupted') return `„${first}“, ${verb} ${lower}, „und wir gehen nicht.“`;
    if (form === 'inside') return `Die Lage sei „sehr ernst“, ${verb} ${lower}. „${second}.“`;
    if (form === 'title') return `Der Film „Das weite Land“ läuft am Montag in Bonn.`;
    if (form === 'nested') return `„Er sagte ‚Nein, danke‘, und ${first}“, ${verb} ${lower}.`;
    return `„${first}“, ${verb} ${lower}. „${second}.“`;
  });
const article = fc.array(quoted, { minLength: 1, maxLength: 5 });
const plain = fc.constantFrom(
  'Am Nachmittag begann es zu regnen.',
  'Die Brücke ist seit Montag gesperrt. Der Verkehr wird umgeleitet.',
  'In Bonn blieben die Läden geschlossen.',
);
const STYLES = [
  ['"', '"'],
  ['»', '«'],
  ['«', '»'],
  ['“', '”'],
] as const;

describe('an article', () => {
  test('keeps its other quotations when a paragraph without any is put in', () => {
    fc.assert(
      fc.property(article, plain, fc.nat(), (paragraphs, extra, seed) => {
        const at = seed % (paragraphs.length + 1);
        const before = paragraphs.slice(0, at).join('\n\n');
        const text = paragraphs.join('\n\n');
        const shift = extra.length + 2;
        const from = at ? before.length : 0;
        const changed = [...paragraphs.slice(0, at), extra, ...paragraphs.slice(at)].join('\n\n');
        const moved = spans(findQuotations(text, { language: 'de' })).map((span) =>
          span.start >= from ? { ...span, start: span.start + shift, end: span.end + shift } : span,
        );
        expect(spans(findQuotations(changed, { language: 'de' }))).toEqual(moved);
      }),
    );
  });

  test.each(STYLES)('has the same direct speech between %s and %s', (open, close) => {
    fc.assert(
      fc.property(article, (paragraphs) => {
        const text = paragraphs.join('\n\n');
        const restyled = text.replaceAll('„', open).replaceAll('“', close);
        const directSpans = (source: string) =>
          spans(findQuotations(source, { language: 'de' })).filter(({ kind }) => kind === 'direct');
        expect(directSpans(restyled)).toEqual(directSpans(text));
      }),
    );
  });
});
