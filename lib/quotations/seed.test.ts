import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { found } from './testing.ts';

interface Expected {
  paragraphs: string[];
  metadata: { headline: string };
  quotations: { kind: string; exact: string; speaker: string; speakerText: string; cue: string }[];
}
const expected: Expected = JSON.parse(
  fs.readFileSync(new URL('../../e2e/fixtures/seed/expected.json', import.meta.url), 'utf8'),
);
const text = [expected.metadata.headline, ...expected.paragraphs].join('\n\n');
const all = found(text, 'de');

describe('the article Pressmark began with', () => {
  test.each(expected.quotations)('finds “$exact” with speaker and cue', (quotation) => {
    const { kind, exact, speaker, speakerText, cue } = quotation;
    expect(all).toContainEqual({ kind, exact, speaker, speakerText, cue });
  });

  test('finds nothing else as direct speech, the headline’s scare quotes included', () => {
    const wanted = expected.quotations.filter(({ kind }) => kind === 'direct');
    expect(all.filter(({ kind }) => kind === 'direct').map(({ exact }) => exact)).toEqual(
      wanted.map(({ exact }) => exact),
    );
  });
});
