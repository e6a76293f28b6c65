import { describe, expect, it } from 'vitest';
import { CAPITALS, hasLetter, isCapitalised, LETTER, WORD } from './letters.ts';

const ALPHABETS = 'abcxyzABCXYZäöüßÄÖÜéèçñåøæœŁłŐőŞşığΑΩαωάЖжЯяאבגدرسकखगあアー漢字한글ªºµ';

describe('classes of characters', () => {
  it('take what Unicode calls a letter for one, in the scripts that news is written in', () => {
    const letter = new RegExp(`^${LETTER}$`);
    for (const c of ALPHABETS) expect([c, letter.test(c)]).toEqual([c, /\p{L}/u.test(c)]);
  });

  it('take no mark, sign or space for a letter or digit', () => {
    const word = new RegExp(`^${WORD}$`);
    for (const c of ' \t\n\u00a0\u00ad\u200b\u2060\ufeff.,;:!?¿¡-–—_/\\|()[]{}<>"\'„“”‚‘’«»‹›@#*+=~^`´§$€£%&©®™°…•·→▶★✓、。「」，！\u0301')
      expect([c, word.test(c)]).toEqual([c, false]);
  });

  it('agree with Unicode on all of Latin, Greek and Cyrillic', () => {
    const word = new RegExp(`^${WORD}$`);
    const differ: string[] = [];
    for (let code = 0x20; code < 0x530; code++) {
      const c = String.fromCharCode(code);
      if (word.test(c) !== /[\p{L}\p{N}]/u.test(c)) differ.push(code.toString(16));
    }
    // Spacing modifiers such as ˂ and ˗, signs that stand alone in Greek and Cyrillic, unassigned places.
    expect(differ.length).toBeLessThan(50);
    expect(differ.every((code) => Number.parseInt(code, 16) >= 0x2c2)).toBe(true);
  });

  it('leave digits out of letters, and keep them in words', () => {
    expect(new RegExp(LETTER).test('2026')).toBe(false);
    expect(new RegExp(`^${WORD}+$`).test('2026')).toBe(true);
    expect(hasLetter('12:30 – 14.00')).toBe(false);
    expect(hasLetter('12:30 h')).toBe(true);
  });

  it('tell capitals, and letters of scripts without cases, from small letters', () => {
    for (const text of ['Anna', 'Özil', 'Élysée', 'Жуков', '習近平', 'דני'])
      expect([text, isCapitalised(text)]).toEqual([text, true]);
    for (const text of ['anna', 'özil', 'ß', '"Anna', '1st', ''])
      expect([text, isCapitalised(text)]).toEqual([text, false]);
    const capital = new RegExp(`^[${CAPITALS}]$`);
    expect(['A', 'Ä', 'Š', 'Ω', 'Ж'].every((c) => capital.test(c))).toBe(true);
    expect(['a', 'ä', 'ω', 'ж', '1', '.'].some((c) => capital.test(c))).toBe(false);
  });
});
