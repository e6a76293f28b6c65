import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { writtenText } from '../testing/codec.ts';
import { sampleCollection, sampleId } from '../testing/sampleCollection.ts';
import { htmlReport } from './report.ts';
import { STYLE, STYLE_HASH } from './style.ts';

let document: Document;
beforeAll(() => {
  document = new JSDOM(writtenText(htmlReport)).window.document;
});

test('the policy names the style sheet by its hash, and allows nothing else', () => {
  expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toBe(
    `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  );
  expect(document.querySelector('style')?.textContent).toBe(STYLE);
});

test('parses without an error', () => {
  const errors: string[] = [];
  parse(writtenText(htmlReport), {
    onParseError: ({ code }) => errors.push(code),
    sourceCodeLocationInfo: true,
  });
  expect(errors).toEqual([]);
});

test('what a page or a person wrote is text, never markup', () => {
  expect(document.querySelectorAll('script, img, iframe, b, [style], [onclick]')).toHaveLength(0);
  expect(document.body.textContent).toContain('<script>alert(1)</script>');
  for (const link of document.querySelectorAll('a[href]')) {
    expect(link.getAttribute('href')).toMatch(/^(https?:|#annotation-)/);
  }
});

describe('marks stand in the text', () => {
  test('on the words that were marked, also where marks overlap or go over paragraphs', () => {
    const article = document.getElementById(`article-${sampleId('article', 1)}`);
    const marked = [...(article?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
    expect(marked).toContain('keine Beweise\u20095\u20096');
    expect(marked).toContain('dass Wa\u20093');
    const link = article?.querySelector(`mark a[href="#annotation-${sampleId('annotation', 6)}"]`);
    expect(link?.textContent).toBe('\u20093');
  });

  test('and the text is that of the revision', () => {
    const article = document.getElementById(`article-${sampleId('article', 1)}`);
    for (const link of article?.querySelectorAll('mark a') ?? []) link.remove();
    const blocks = [...(article?.querySelectorAll('.text > *') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(blocks).toEqual(sampleCollection().revisions[0]?.blocks.map(({ text }) => text));
  });
});

test('says when the page was read, and the hash of its text', () => {
  expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2023-11-09T14:31:00.000Z');
  expect(document.querySelector('code')?.textContent).toBe(
    sampleCollection().revisions[0]?.textHash,
  );
  expect(document.querySelector('small')?.textContent).toBe('(json-ld)');
});

test('speaks the language it is asked for', () => {
  const german = new JSDOM(writtenText(htmlReport, undefined, { language: 'de-AT' })).window
    .document;
  expect(german.documentElement.lang).toBe('de-AT');
  expect(german.querySelector('h1')?.textContent).toBe('Anmerkungen');
  const unknown = new JSDOM(writtenText(htmlReport, undefined, { language: 'xx' })).window.document;
  expect(unknown.documentElement.lang).toBe('en');
});
