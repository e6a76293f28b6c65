import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPassages } from './testdata/annotated.ts';
import { direct } from './testing.ts';

describe.each([
  ['English', 'en', './testdata/english-news.txt'],
  ['German', 'de', './testdata/german-news.txt'],
])('%s news: every quotation with its speaker, and nothing else', (_, language, file) => {
  const passages = readPassages(fs.readFileSync(new URL(file, import.meta.url), 'utf8'));

  test.each(passages)('$name', ({ text, wanted }) => {
    expect(direct(text, language)).toEqual(wanted);
  });

  test.each([
    ['"', '"'],
    ['«', '»'],
  ])('between %s and %s the same words are speech', (open, close) => {
    for (const { text } of passages) {
      if (!/[“„]/.test(text)) continue;
      // Double marks alone: German closes by the mark that English opens with.
      const restyled =
        language === 'de'
          ? text.replaceAll('„', open).replaceAll('“', close)
          : text.replaceAll('“', open).replaceAll('”', close);
      const unmarked = (lines: string[]) => lines.map((line) => line.replace(/[„“”"«»]/g, ''));
      expect(unmarked(direct(restyled, language))).toEqual(unmarked(direct(text, language)));
    }
  });
});
