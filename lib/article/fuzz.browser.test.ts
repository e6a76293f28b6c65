/// <reference types="vite/client" />
import fc from 'fast-check';
import { expect, test } from 'vitest';
import seed from '../../e2e/fixtures/seed/page.html?raw';
import { readLive, UnreadablePageError } from './index.ts';

/** `npm run fuzz` sets more than the usual run. */
const RUNS = Number(import.meta.env.VITE_FUZZ_RUNS);
const SEED = 20_231_109;
/** Real pages are a share of the runs, each mutated this often. */
const MUTANTS_OF_A_PAGE = 10;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const tags =
  'div p span a ul li table tr td h1 h2 form figure figcaption blockquote article section aside template svg x-y br slot details dialog iframe pre b'.split(
    ' ',
  );
const attributes = 'class id itemprop role name datetime style hidden href itemscope rel'.split(
  ' ',
);

const mutation = fc.record({
  kind: fc.nat(8),
  at: fc.nat(5_000),
  to: fc.nat(5_000),
  tag: fc.constantFrom(...tags),
  attribute: fc.constantFrom(...attributes),
  text: fc.string({ maxLength: 30, unit: 'binary' }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;
const mutations = fc.array(mutation, { minLength: 1, maxLength: 20 });

function mutate(document: Document, { kind, at, to, tag, attribute, text }: Mutation): void {
  const all = document.querySelectorAll('body *');
  const one = all[at % all.length];
  const other = all[to % all.length];
  if (!one || !other) return;
  if (kind === 0) one.remove();
  else if (kind === 1 && !one.contains(other)) other.append(one);
  else if (kind === 2) one.replaceWith(...one.childNodes);
  else if (kind === 3) one.prepend(document.createElement(tag), text);
  else if (kind === 4) one.setAttribute(attribute, text);
  else if (kind === 5) other.after(one.cloneNode(true));
  else if (kind === 6) one.textContent = text;
  else if (kind === 7) document.querySelector('script[type*=json]')?.append(text);
  else {
    const renamed = document.createElement(tag);
    renamed.append(...one.childNodes);
    one.replaceWith(renamed);
  }
}

/** Reads a mutant of a page, and every place of it. A page that is refused with its reason is no crash. */
function readMutant(source: Document, steps: readonly Mutation[]): void {
  const document = source.cloneNode(true) as Document;
  for (const step of steps) mutate(document, step);
  try {
    const live = readLive(document, { url: 'https://example.org/a' });
    for (const { start, text } of live?.article.blocks ?? []) {
      const range = live?.rangeOf({ start, end: start + text.length });
      if (range) live?.spanOf(range);
    }
  } catch (error) {
    if (!(error instanceof UnreadablePageError)) throw error;
  }
}

const fuzz = (source: Document, numRuns: number, seed: number) =>
  fc.assert(
    fc.property(mutations, (steps) => readMutant(source, steps)),
    { numRuns, seed },
  );

test('mutants of the seed page are read or refused, and never crash', { timeout: 300_000 }, () => {
  fuzz(parse(seed), RUNS / 2, SEED);
});

const PAGES = `/@fs/${import.meta.env.VITE_PAGES}`;
const list = await fetch(`${PAGES}/pages.jsonl`).then((answer) => answer.text());
const files = list.startsWith('{')
  ? list
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file)
  : [];

test.skipIf(files.length === 0)(
  'mutants of real pages are read or refused, and never crash (skipped where ../shared/data/pages is missing)',
  { timeout: 600_000 },
  async () => {
    const count = Math.ceil(RUNS / 2 / MUTANTS_OF_A_PAGE);
    const step = files.length / count;
    for (let i = 0; i < count; i++) {
      const file = files[Math.floor(i * step)] as string;
      const answer = await fetch(`${PAGES}/${file}`);
      const zipped = (await answer.blob()).stream();
      const html = await new Response(
        answer.headers.get('content-encoding') === 'gzip'
          ? zipped
          : zipped.pipeThrough(new DecompressionStream('gzip')),
      ).text();
      fuzz(parse(html), MUTANTS_OF_A_PAGE, SEED + i);
    }
    expect(count).toBeGreaterThan(0);
  },
);
