import { describe, expect, test } from 'vitest';
import { findQuotations } from './index.ts';
import { direct } from './testing.ts';

const PAIRS = [
  '„…“',
  '"…"',
  '»…«',
  '«…»',
  '‹…›',
  '“…”',
  '‘…’',
  '‚…‘',
  "'…'",
  '„…”',
  '„…"',
  '”…”',
  "''…''",
  '« … »',
];
const SPEECH = 'Wir haben lange gewartet und nichts gehört';

describe('marks', () => {
  test.each(PAIRS)('%s hold direct speech', (pair) => {
    const [open, close] = pair.split('…') as [string, string];
    const text = `Das Warten geht weiter.\n\n${open}${SPEECH}${close}, sagte Petra Lang.`;
    expect(direct(text, 'de')).toEqual([`${SPEECH} | Petra Lang`]);
  });

  test('of any pair serve a language that has no rules', () => {
    const text = 'Han kom sent. ”Vi har väntat länge på det här”, sade han.';
    const [quotation] = findQuotations(text, { language: 'sv' });
    expect(text.slice(quotation?.start, quotation?.end)).toBe('Vi har väntat länge på det här');
  });

  test('inside others belong to the outer ones', () => {
    expect(direct('„Er sagte ‚Nein‘ und ging“, sagte Petra Lang.', 'de')).toEqual([
      'Er sagte ‚Nein‘ und ging | Petra Lang',
    ]);
    expect(direct('„Der „Club der Dichter“ war gut“, sagte Petra Lang.', 'de')).toEqual([
      'Der „Club der Dichter“ war gut | Petra Lang',
    ]);
    expect(direct('"He told me \'never again\' twice," Ann Lee said.', 'en')).toEqual([
      "He told me 'never again' twice, | Ann Lee",
    ]);
    expect(direct('\'She said "never again" twice,\' Ann Lee said.', 'en')).toEqual([
      'She said "never again" twice, | Ann Lee',
    ]);
  });

  test('may be missing at the end of a paragraph or at its start', () => {
    expect(direct('„Wir machen weiter, und zwar gern.\n\nDas Wetter ist gut.', 'de')).toEqual([
      'Wir machen weiter, und zwar gern. | -',
    ]);
    expect(direct('Wir machen weiter“, sagte Petra Lang.', 'de')).toEqual([
      'Wir machen weiter | Petra Lang',
    ]);
  });

  test('do not open across paragraphs that do not open them again', () => {
    const text = 'Er maß 5" und mehr.\n\n"Wir machen weiter", sagte Petra Lang.';
    expect(direct(text, 'de')).toEqual(['Wir machen weiter | Petra Lang']);
  });

  test('are named in the reason, with rule and evidence', () => {
    const [quotation] = findQuotations('„Wir machen weiter“, sagte Petra Lang.', {
      language: 'de',
    });
    expect(quotation?.reason).toMatchObject({
      rule: 'cue-attached',
      marks: { open: '„', close: '“' },
      cue: 'sagte',
    });
    expect(quotation?.reason.evidence).toContain('cue after');
  });
});
