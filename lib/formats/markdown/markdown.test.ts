import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Collection } from '../../annotations/types.ts';
import { exportCollection } from '../exportCollection.ts';
import { written, writtenText } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { markdownText, plainTag, yamlString } from './escape.ts';
import { markdown } from './markdown.ts';
import { markdownNotes } from './notes.ts';
import { presets } from './presets.ts';
import { TemplateError, templateRenderer } from './render.ts';

/** The front matter of a note, as a notes program reads it. */
function frontMatter(note: string, version: '1.1' | '1.2' = '1.2') {
  const [, yaml] = /^---\n([\s\S]*?\n)---\n/.exec(note) ?? [];
  const document = parseDocument(yaml ?? '', { version });
  expect(document.errors).toEqual([]);
  return document.toJS();
}

const titled = (headline: string): Collection => {
  const { articles, ...rest } = sampleCollection();
  const [first, ...others] = articles.map((one) => ({
    ...one,
    metadata: { ...one.metadata, headline },
  }));
  return { ...rest, articles: first ? [first, ...others] : [] };
};

const risky = [
  ...[
    '"',
    "'",
    '\\',
    ':',
    '#',
    '-',
    '---',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u0000',
    '\ud83d',
  ],
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '&a',
    '*a',
    '!!binary',
    '|',
    '>',
    '%',
    '@',
    '`',
    '[',
    ']',
    'null',
    'yes',
    '1e3',
    '😀',
    'ä',
    ' ',
  ],
];

describe('front matter', () => {
  test.each(Object.keys(presets))(
    'of the preset %s is YAML that says what the article says',
    (template) => {
      expect(frontMatter(writtenText(markdown, undefined, { template }))).toEqual({
        title: sampleCollection().articles[0]?.metadata.headline,
        url: sampleCollection().articles[0]?.url,
        publisher: 'Beispielportal Nachrichten',
        agency: 'AFP',
        published: '2023-11-09T09:45:12.000Z',
        accessed: '2023-11-09T14:31:00.000Z',
        language: 'de',
        tags: ['Sprache', 'Außenpolitik', 'Außenpolitik/Nordkorea'],
        annotations: 6,
      });
    },
  );

  test.each(['1.1', '1.2'] as const)('is read by YAML %s whatever the title holds', (version) => {
    const title = fc.array(fc.constantFrom(...risky), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(title, (parts) => {
        const text = parts.join('');
        const document = parseDocument(`title: ${yamlString(text)}\n`, { version });
        return document.errors.length === 0 && document.toJS().title === text.toWellFormed();
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  test('does not end early where the title tries to', () => {
    const headline = 'A\n---\n# {{ article.url }} {% raw %}';
    expect(frontMatter(writtenText(markdown, titled(headline))).title).toBe(headline);
  });
});

test('text is shown as it is, not as markup', () => {
  expect(markdownText('# a *b* _c_ [d](e) <f> `g` ~~h~~ ==i== %%j%% $k$ &amp;')).toBe(
    '\\# a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\~\\~h\\~\\~ \\=\\=i\\=\\= \\%\\%j\\%\\% \\$k\\$ \\&amp;',
  );
  expect(markdownText('- one\n  + two\n1. three\n---')).toBe('\\- one\n\\+ two\n1\\. three\n\\---');
});

test('tags are single words with levels', () => {
  expect(plainTag(['Foreign policy', 'North Korea!'])).toBe('Foreign-policy/North-Korea');
  expect(plainTag(['2024'])).toBe('tag-2024');
});

test('there is a note for each article, with names that differ also without regard to case', () => {
  const entries = unzipSync(written(markdownNotes, titled('Same: title?')));
  expect(Object.keys(entries)).toEqual(['Same title.md', 'Same title 2.md', 'Same title 3.md']);
  for (const note of Object.values(entries)) frontMatter(strFromU8(note));
});

describe('a template of the person’s own', () => {
  test('sees articles and annotations', async () => {
    const template =
      '{% for a in annotations %}{{ a.number }}. {{ a.quote | line }}: {{ a.tags | size }}\n{% endfor %}';
    const text = writtenText(markdown, undefined, { template });
    expect(text).toContain('2. Wir sehen, dass Nordkorea');
    const { report } = await exportCollection('markdown', sampleCollection(), { template });
    expect(report.annotations).toBe(8);
  });

  test('that leaves annotations out is counted by what it writes', async () => {
    const { report } = await exportCollection('markdown', sampleCollection(), {
      template: '{{ article.title }}',
    });
    expect(report).toMatchObject({ articles: 0, comments: 0 });
    expect(report.annotations).toBeLessThan(8);
  });

  test.each([
    ['is not finished', '{% for a in annotations %}\n{{ a.quote }}', 1],
    ['uses a filter that is none', 'a\n{{ article.title | nothing }}', 2],
    ['includes a file', '{% include "/etc/passwd" %}', 1],
    ['never ends', '{% for i in (1..1000000000) %}{{ i }}{% endfor %}', undefined],
  ])('that %s is refused with the reason', (_, template, line) => {
    try {
      writtenText(markdown, undefined, { template });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
      if (line !== undefined) expect((error as TemplateError).line).toBe(line);
    }
  });

  test('reaches nothing but the data', () => {
    const render = templateRenderer(
      '{{ article.constructor.constructor }}{{ article.__proto__ }}{{ article.title.slice }}',
    );
    expect(render({ article: { title: 'abc' } } as never)).toBe('');
  });
});
