import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseUrl } from './url.ts';

describe('the key of an article', () => {
  test.each([
    [
      'tracking parameters off',
      'https://example.org/a?utm_source=x&id=7&fbclid=y',
      'https://example.org/a?id=7',
    ],
    ['parameters in order', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['http, www and the end slash folded', 'http://www.example.org/a/', 'https://example.org/a'],
    ['AMP folded', 'https://amp.example.org/politik/a/amp', 'https://example.org/politik/a'],
    [
      'an AMP cache folded',
      'https://www.google.com/amp/s/example.org/a.amp.html',
      'https://example.org/a.html',
    ],
    ['a print variant folded', 'https://example.org/a?print=1', 'https://example.org/a'],
    ['a mobile host folded', 'https://m.example.org/a', 'https://example.org/a'],
    ['a fragment off', 'https://example.org/a#comments', 'https://example.org/a'],
    ['a fragment that routes kept', 'https://example.org/#!/a/b', 'https://example.org/#!/a/b'],
    [
      'credentials and default ports off',
      'https://me:secret@example.org:443/a',
      'https://example.org/a',
    ],
  ])('%s', (_, url, key) => {
    expect(normaliseUrl(url)).toBe(key);
  });

  test('is the canonical address where there is one, relative or not', () => {
    expect(normaliseUrl('https://example.org/a?x=1', '/b')).toBe('https://example.org/b');
    expect(normaliseUrl('https://other.example/copy', 'https://example.org/a')).toBe(
      'https://example.org/a',
    );
  });

  test('is the own address where the canonical one is the front page or none of the web', () => {
    expect(normaliseUrl('https://example.org/a', 'https://example.org/')).toBe(
      'https://example.org/a',
    );
    expect(normaliseUrl('https://example.org/a', 'javascript:alert(1)')).toBe(
      'https://example.org/a',
    );
  });

  test('is the text as it came where it is no address', () => {
    expect(normaliseUrl('about:blank')).toBe('about:blank');
  });

  test('does not change when taken again', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const key = normaliseUrl(url);
        expect(normaliseUrl(key)).toBe(key);
      }),
    );
  });
});
