import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { written, writtenText } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { brat } from './brat.ts';
import { doccano } from './doccano.ts';
import { labelStudio } from './labelStudio.ts';

const texts = sampleCollection().revisions.map(({ text }) => text);
const passages = sampleCollection()
  .annotations.filter(({ deletedAt }) => !deletedAt)
  .map(({ target }) =>
    target.selectors[0]?.type === 'TextQuoteSelector' ? target.selectors[0].exact : '',
  );

/** What Python would print for text[start:end]. */
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

describe('offsets are code points and cut what was marked', () => {
  test('for doccano', () => {
    const lines = writtenText(doccano)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ text }) => text)).toEqual(texts);
    const cut = lines.flatMap(({ text, annotations }) =>
      annotations.map(({ start, end }: { start: number; end: number }) => slice(text, start, end)),
    );
    expect(cut.toSorted()).toEqual(passages.toSorted());
    expect(lines[0].label).toContainEqual([0, 54, 'Sprache']);
    expect(lines[0].label.map(([, , label]: [number, number, string]) => label)).toContain(
      'Außenpolitik/Nordkorea',
    );
  });

  test('for Label Studio, with comments on their regions', () => {
    const tasks = JSON.parse(writtenText(labelStudio));
    const results = tasks.flatMap(
      ({ data, annotations }: { data: { text: string }; annotations: { result: object[] }[] }) =>
        annotations.flatMap(({ result }) => result.map((one) => ({ ...one, whole: data.text }))),
    );
    const labels = results.filter(({ type }: { type: string }) => type === 'labels');
    for (const { value, whole } of labels)
      expect(slice(whole, value.start, value.end)).toBe(value.text);
    expect(labels).toHaveLength(passages.length);
    expect(results.filter(({ type }: { type: string }) => type === 'textarea')).toHaveLength(6);
  });

  test('for brat, also over several lines', () => {
    const entries = unzipSync(written(brat));
    const names = Object.keys(entries);
    expect(names).toContain('annotation.conf');
    let pieces = 0;
    for (const name of names.filter((one) => one.endsWith('.ann'))) {
      const text = strFromU8(entries[name.replace('.ann', '.txt')] ?? new Uint8Array());
      for (const line of strFromU8(entries[name] ?? new Uint8Array()).split('\n')) {
        const [id, places, words] = line.split('\t');
        if (!id?.startsWith('T') || !places) continue;
        const [type, ...spans] = places.split(/ (?=\d+ )|;/);
        expect(type).toMatch(/^[\w-]+$/);
        pieces += spans.length;
        const cut = spans
          .map((span) => span.split(' ').map(Number))
          .map(([start = 0, end = 0]) => slice(text, start, end));
        expect(cut.join(' ')).toBe(words);
        expect(cut.join('')).not.toContain('\n');
      }
    }
    expect(pieces).toBe(11);
  });
});

test('an annotation whose place is not known is named as a loss and not put elsewhere', () => {
  const collection = sampleCollection();
  const [first] = collection.annotations;
  if (!first) throw new Error('no annotation');
  first.target.span = { start: 3, end: 9 };
  const [line] = writtenText(doccano, collection)
    .split('\n')
    .map((one) => one && JSON.parse(one));
  const { start, end } = line.annotations.find(({ id }: { id: string }) => id === first.id);
  expect(slice(line.text, start, end)).toBe(passages[0]);
  first.target.selectors = [{ type: 'TextQuoteSelector', exact: 'words that stand nowhere' }];
  expect(doccano.losses?.(collection)).toContain('annotations-without-place');
  expect(writtenText(doccano, collection)).not.toContain(first.id);
});
