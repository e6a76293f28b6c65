import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

const folded = (text: string) => String.fromCharCode(...fold(text).codes).normalize('NFC');

describe('folding', () => {
  it.each([
    ['white space, nbsp and line ends', 'ein Wort\u00a0und\r\n\t noch  eins', 'einwortundnocheins'],
    ['soft hyphens and zero-width characters', 'Bun\u00addes\u200btag\u2060\ufeff', 'bundestag'],
    ['quotation marks', '„a“ “b” »c« ‚d‘ ’e’ ‹f› 「g」 `h´', '"a""b""c""d""e""f""g""h"'],
    ['dashes, one or several', 'a - b – c — d -- e − f', 'a-b-c-d-e-f'],
    ['ellipses', 'a… b...', 'a...b...'],
    ['ligatures and full-width letters', 'ﬁnden Ａ', 'findena'],
    ['letters and marks apart', 'Gru\u0308\u00dfe a\u0323\u0302', 'grüßeậ'],
    ['Hangul in letters', '\u1112\u1161\u11ab', '한'],
    ['case', 'ÄRGER ΣΊΣΥΦΟΣ Σίσυφος', 'ärgerσίσυφοσσίσυφοσ'],
  ])('gives one form for %s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps words apart that differ in a letter or an accent', () => {
    expect(folded('schön')).not.toBe(folded('schon'));
    expect(folded('Masse')).not.toBe(folded('Maße'));
  });

  it('says for each unit where it comes from, in order and within the text', () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        const { codes, at } = fold(text);
        expect(at.length).toBe(codes.length);
        const inOrder = at.every((from, k) => from >= (at[k - 1] ?? 0) && from < text.length);
        expect(inOrder).toBe(true);
      }),
    );
  });

  it('gives the same for canonically equal texts', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeounscAEOUNSC', '\u0301', '\u0308', ' ', 'é', 'Ü'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')));
      }),
    );
  });
});
