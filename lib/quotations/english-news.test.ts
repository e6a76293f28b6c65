import fs from 'node:fs';
import { expect, test } from 'vitest';
import { readPassages } from './testdata/annotated.ts';
import { direct } from './testing.ts';

const passages = readPassages(
  fs.readFileSync(new URL('./testdata/english-news.txt', import.meta.url), 'utf8'),
);

test.each(passages)(
  'English news, $name: every quotation with its speaker, and nothing else',
  ({ text, wanted }) => {
    expect(direct(text, 'en')).toEqual(wanted);
  },
);
