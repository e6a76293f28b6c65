import { afterEach, beforeEach, expect, test } from 'vitest';
import page from '../../e2e/fixtures/seed/page.html?raw';
import { PageReading } from './reading.ts';
import { PageSession } from './session.ts';
import type { Reading } from './types.ts';

const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';

let frame: HTMLIFrameElement;
let session: PageSession;

beforeEach(async () => {
  frame = document.createElement('iframe');
  frame.srcdoc = page;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  session = new PageSession(new PageReading(frame.contentDocument as Document));
});
afterEach(() => frame.remove());

function read() {
  const { page } = session.reading.read();
  if (!page) throw new Error('Not read');
  return page;
}

/** The span of words in the article. */
function spanOf({ article }: NonNullable<Reading['page']>, words: string) {
  const start = article?.text.indexOf(words) ?? -1;
  expect(start).toBeGreaterThan(-1);
  return { start, end: start + words.length };
}

test('a span of the article lands on the exact live words, and is found there again', () => {
  const span = spanOf(read(), WORDS);
  const words = session.describe(span);
  expect(words).toMatchObject({ exact: WORDS, span });
  const [anchor] = session.show([{ id: 'a', kind: 'claim', selectors: words?.selectors ?? [] }]);
  expect(anchor).toMatchObject({ id: 'a', state: 'anchored', span });
});

test('where the page put new nodes in the place of those that were read, the words are searched for', () => {
  const span = spanOf(read(), WORDS);
  const body = (frame.contentDocument as Document).querySelector('.caas-body') as Element;
  body.replaceWith(body.cloneNode(true));
  expect(session.describe(span)?.exact).toBe(WORDS);
});

test('words that are gone are not described, and a mark on them is orphaned', () => {
  const span = spanOf(read(), WORDS);
  const words = session.describe(span);
  for (const paragraph of (frame.contentDocument as Document).querySelectorAll('p'))
    if (paragraph.textContent?.includes(WORDS)) paragraph.remove();
  expect(session.describe(span)).toBeNull();
  const [anchor] = session.show([{ id: 'a', kind: 'claim', selectors: words?.selectors ?? [] }]);
  expect(anchor?.state).toBe('orphaned');
});

test('a selection on the page comes with its place in the article', () => {
  const { article } = read();
  const doc = frame.contentDocument as Document;
  const paragraph = [...doc.querySelectorAll('p')].find((p) => p.textContent?.includes(WORDS));
  doc.getSelection()?.selectAllChildren(paragraph as Node);
  expect(session.reading.read().selected).toBe(true);
  const selection = session.selection();
  expect(selection?.span && article?.text.slice(selection.span.start, selection.span.end)).toBe(
    paragraph?.textContent,
  );
});

test('painting leaves the page as it was', () => {
  const before = (frame.contentDocument as Document).documentElement.outerHTML;
  const words = session.describe(spanOf(read(), WORDS));
  session.show([{ id: 'a', kind: 'claim', selectors: words?.selectors ?? [] }]);
  session.reveal('a');
  expect((frame.contentDocument as Document).documentElement.outerHTML).toBe(before);
});
