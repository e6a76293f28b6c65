import { describe, expect, test } from 'vitest';
import { articleOf, readStoreRequest } from './storeRequests.ts';

const ADDRESS = 'https://news.example.org/a?page=1#top';
const ID = '0b1c7d6e-1111-4222-8333-444455556666';

const annotate = () => ({
  type: 'annotate',
  kind: 'claim',
  address: ADDRESS,
  title: 'A',
  article: {
    metadata: {
      headline: 'A',
      authors: [{ name: 'B' }],
      photoCredits: [],
      provenance: { headline: { source: 'og:title', disagreed: [] } },
    },
    blocks: [
      { type: 'heading', text: 'A', start: 0, level: 1 },
      { type: 'paragraph', text: 'Some words.', start: 3 },
    ],
    text: 'A\n\nSome words.',
  },
  words: {
    selectors: [
      { type: 'TextQuoteSelector', exact: 'Some', prefix: '', suffix: ' words.' },
      { type: 'TextPositionSelector', start: 3, end: 7 },
      {
        type: 'RangeSelector',
        startContainer: '/p[1]',
        startOffset: 0,
        endContainer: '/p[1]',
        endOffset: 4,
      },
    ],
    span: { start: 3, end: 7 },
  },
});

type Annotate = ReturnType<typeof annotate>;
const broken = (change: (message: Annotate) => unknown) => {
  const message = annotate();
  change(message);
  return readStoreRequest(message, ADDRESS);
};

describe('what a page session asks of the background', () => {
  test('is taken as it was sent', () => {
    expect(readStoreRequest(annotate(), ADDRESS)).toEqual(annotate());
    for (const message of [
      { type: 'marks', url: ADDRESS },
      { type: 'remove', url: ADDRESS, id: ID },
      { type: 'restore', url: ADDRESS, id: ID },
      { type: 'recolor', url: ADDRESS, id: ID, color: 'red' },
      { type: 'recolor', url: ADDRESS, id: ID, color: null },
      { type: 'takeBack', url: ADDRESS, id: ID, at: 1 },
      { ...annotate(), type: 'move', id: ID, kind: undefined },
      {
        type: 'cite',
        address: ADDRESS,
        title: 'A',
        metadata: null,
        selectors: annotate().words.selectors,
      },
      { ...annotate(), article: null, words: { ...annotate().words, span: null } },
    ])
      expect(readStoreRequest(message, ADDRESS)).toEqual(message);
  });

  test('says which article it is about', () => {
    expect(articleOf({ url: 'https://a.example/x' })).toBe('https://a.example/x');
    const asked = annotate();
    expect(articleOf(asked as never)).toBe('https://news.example.org/a?page=1');
    Object.assign(asked.article.metadata, { canonicalUrl: 'https://agency.example/b' });
    expect(articleOf(asked as never)).toBe('https://agency.example/b');
  });

  test('loses what nobody looked at, and mends half characters', () => {
    const extra = { ...annotate(), title: 'A\ud800', tagIds: ['x'] };
    Object.assign(extra.words, { foreign: {} });
    expect(readStoreRequest(extra, ADDRESS)).toEqual({ ...annotate(), title: 'A\ufffd' });
  });

  test('is refused where it is no address of the web, or of another site than the page’s', () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'a'])
      expect(broken((m) => Object.assign(m, { address }))).toBeUndefined();
    expect(
      readStoreRequest({ type: 'recolor', url: ADDRESS, id: ID, color: 'pink' }, ADDRESS),
    ).toBeUndefined();
    for (const from of ['https://other.example.org/', 'http://news.example.org/', 'x', undefined])
      expect(readStoreRequest(annotate(), from)).toBeUndefined();
    expect(
      readStoreRequest({ type: 'remove', url: 'javascript:1', id: ID }, ADDRESS),
    ).toBeUndefined();
  });

  test('is refused where a type, a size or a place is wrong', () => {
    const wrong: ((m: Annotate) => unknown)[] = [
      (m) => Object.assign(m, { type: 'purge' }),
      (m) => Object.assign(m, { kind: 'offer' }),
      (m) => Object.assign(m, { title: 'x'.repeat(100_001) }),
      (m) => Object.assign(m.words, { selectors: [] }),
      (m) => m.words.selectors.shift(),
      (m) => Object.assign(m.words.selectors[0] as object, { exact: ' ' }),
      (m) => Object.assign(m.words, { span: { start: 7, end: 3 } }),
      (m) => Object.assign(m.words, { span: { start: 0, end: 1000 } }),
      (m) => Object.assign(m.words, { span: { start: -1, end: 1.5 } }),
      (m) => Object.assign(m.article.blocks[1] as object, { start: 4 }),
      (m) => Object.assign(m.article.blocks[1] as object, { type: 'script' }),
      (m) => Object.assign(m.article.metadata, { canonicalUrl: 'javascript:1' }),
      (m) => Object.assign(m.article.metadata, { authors: 'B' }),
      (m) => Object.assign(m, { article: null }),
    ];
    for (const change of wrong) expect(broken(change), String(change)).toBeUndefined();
    for (const input of [
      undefined,
      null,
      1,
      'annotate',
      [],
      { type: 'remove', url: ADDRESS, id: '1' },
    ])
      expect(readStoreRequest(input, ADDRESS)).toBeUndefined();
  });
});
