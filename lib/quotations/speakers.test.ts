import { expect, test } from 'vitest';
import { fingerprints } from './fingerprint.ts';
import { findQuotations } from './index.ts';
import { speakers } from './speakers.ts';

const TEXT = [
  '„Wir machen weiter“, sagte Petra Lang. Der Beton sei „brüchig“, sagte Lang.',
  '„Nein“, sagte Tom Fuchs.',
].join('\n\n');
const find = (text: string) => findQuotations(text, { language: 'de' });

test('quotations are grouped by speaker under the fullest name, with count and share of words', () => {
  const voices = speakers(find(TEXT), TEXT);
  expect(voices.map(({ name, words, quotations }) => [name, words, quotations.length])).toEqual([
    ['Petra Lang', 7, 3],
    ['Tom Fuchs', 1, 1],
  ]);
  expect(voices.map(({ share }) => share)).toEqual([7 / 8, 1 / 8]);
});

test('quotations that name nobody come last, as a group without a name', () => {
  const text = `„Wir haben genug von allem gesehen.“\n\n${TEXT}`;
  const quotations = find(text).map((quotation, index) =>
    index === 0 ? { ...quotation, speaker: undefined } : quotation,
  );
  expect(speakers(quotations, text).map(({ name }) => name)).toEqual([
    'Petra Lang',
    'Tom Fuchs',
    undefined,
  ]);
});

test('no quotations make no groups', () => {
  expect(speakers([], '')).toEqual([]);
});

test('fingerprints outlast other words around, other marks and other spacing', () => {
  const changed = `Eilmeldung.\n\n${TEXT.replaceAll('„', '"').replaceAll('“', '"').replace('Wir machen', 'Wir  machen')}`;
  expect(fingerprints(find(changed), changed)).toEqual(fingerprints(find(TEXT), TEXT));
});

test('fingerprints tell kinds, words and repetitions apart', () => {
  const text = '„Wir machen weiter“, sagte Petra Lang. „Wir machen weiter“, sagte Tom Fuchs.';
  const [first, second] = fingerprints(find(text), text) as [string, string];
  expect(second).toBe(`${first}-2`);
  const other = text.replaceAll('weiter', 'Pause');
  expect(fingerprints(find(other), other)).not.toContain(first);
});
