/// <reference types="vite/client" />
import { afterEach, describe, expect, it } from 'vitest';
import { textNodes } from './dom.fixture.ts';
import {
  anchor,
  describe as describeRange,
  type Selector,
  type TextQuoteSelector,
} from './index.ts';

const files = import.meta.glob<string>('../../../shared/data/anchoring-cases/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const file = (name: string) =>
  Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
const missing = file('apache-annotator.json') === undefined;
const where = missing ? ' (skipped: ../shared/data/anchoring-cases is missing)' : '';
// biome-ignore lint/suspicious/noExplicitAny: the cases are others' data
const json = (name: string): any => JSON.parse(file(name) ?? '{}');

const squeeze = (text: string) => text.replace(/\s+/g, '');

function xpath(path: string, base: Node): Node {
  const relative = path.startsWith('/') ? `.${path}` : path;
  const type = XPathResult.FIRST_ORDERED_NODE_TYPE;
  return document.evaluate(relative, base, null, type, null).singleNodeValue as Node;
}

function mount(html: string): HTMLElement {
  document.documentElement.innerHTML = html.includes('<head')
    ? html
    : `<head></head><body>${html}</body>`;
  return html.includes('<head') ? document.documentElement : document.body;
}

afterEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

interface Place {
  startContainerXPath: string;
  startOffset: number;
  endContainerXPath: string;
  endOffset: number;
}

function rangeOf(place: Place, base: Node = document.documentElement): Range {
  const range = document.createRange();
  range.setStart(xpath(place.startContainerXPath, base), place.startOffset);
  range.setEnd(xpath(place.endContainerXPath, base), place.endOffset);
  return range;
}

const {
  textQuoteMatch = [],
  textQuoteDescribe = [],
  textPositionMatch = [],
} = json('apache-annotator.json');

/** Where this house decides otherwise than Apache, and why. */
const OTHERWISE: Record<string, string> = {
  'with prefix, no matches': 'the only place of the words is taken even if its context differs',
  'with suffix, no matches': 'the only place of the words is taken even if its context differs',
  'with suffix, no matches due to whitespace': 'white space is folded',
};

describe.skipIf(missing)(`cases of apache/incubator-annotator${where}`, () => {
  for (const { name, html, selector, expected } of textQuoteMatch) {
    const decided = OTHERWISE[name];
    const empty = selector.exact === '';
    const because =
      decided ?? (empty ? 'no words mark nothing: only a whole context tells the place' : '');
    it(`text quote, match: ${name}${because && ` (otherwise: ${because})`}`, () => {
      const root = mount(html);
      const found = anchor(root, [selector]);
      if (empty || decided) {
        expect(['orphaned', 'anchored', 'ambiguous']).toContain(found.state);
        if (found.range && !empty)
          expect(squeeze(found.range.toString())).toBe(squeeze(selector.exact));
        return;
      }
      const wanted = expected.map((place: Place) => rangeOf(place).toString());
      if (wanted.length === 0) expect(found.state).toBe('orphaned');
      else if (wanted.length === 1) expect(found.range?.toString()).toBe(wanted[0]);
      else {
        expect(found.state).toBe('ambiguous');
        expect(found.candidates).toHaveLength(wanted.length);
      }
    });
  }

  for (const { name, html, range, expected } of textQuoteDescribe) {
    it(`text quote, describe: ${name} (otherwise: context is as long as it takes and white space is one space)`, () => {
      const root = mount(html);
      const wanted = rangeOf(range);
      const selectors = describeRange(wanted, root);
      const quote = selectors.find((s) => s.type === 'TextQuoteSelector') as TextQuoteSelector;
      expect(squeeze(quote.exact)).toBe(squeeze(expected.exact));
      expect(squeeze(anchor(root, selectors).range?.toString() ?? '')).toBe(
        squeeze(wanted.toString()),
      );
    });
  }

  for (const { name, html, expected } of textPositionMatch) {
    it(`text position, match: ${name} (otherwise: UTF-16 units, and the words must be there)`, () => {
      const root = mount(html);
      const wanted = rangeOf(expected[0]);
      const selectors = describeRange(wanted, root);
      const found = anchor(
        root,
        selectors.filter((s) => s.type !== 'RangeSelector'),
      );
      expect(found.range?.toString() ?? '').toBe(wanted.toString());
    });
  }
});

describe.skipIf(missing)(`cases of hypothesis/client${where}`, () => {
  const { html = '', specs = [] } = json('hypothesis-range-specs.json');
  for (const spec of specs) {
    it(`range: ${spec.description}`, () => {
      const root = mount(html);
      const node = (container: string | number) =>
        typeof container === 'number'
          ? (textNodes(root)[container] as Node)
          : xpath(container, root);
      const range = document.createRange();
      range.setStart(node(spec.startContainer), spec.startOffset);
      range.setEnd(node(spec.endContainer), spec.endOffset);
      const words = squeeze(range.toString());
      const selectors = describeRange(range, root);
      if (words === '') return;
      const found = anchor(root, selectors);
      expect(found.state).toBe('anchored');
      expect(squeeze(found.range?.toString() ?? '')).toBe(words);
    });
  }

  for (const name of ['hypothesis-minimal', 'hypothesis-wikipedia-regression-testing']) {
    const { rows = [] } = json(`${name}.json`);
    rows.forEach((row: { target: { selector: Selector[] }[] }, i: number) => {
      it(`annotation ${i + 1} of ${name}`, () => {
        const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(file(`${name}.html`) ?? '')?.[1] ?? '';
        const root = mount(body.replace(/<(script|link)[^>]*>/g, ''));
        const selectors = row.target[0]?.selector ?? [];
        const quote = selectors.find((s) => s.type === 'TextQuoteSelector') as TextQuoteSelector;
        const found = anchor(root, selectors);
        expect(found.state).toBe('anchored');
        expect(squeeze(found.range?.toString() ?? '')).toBe(squeeze(quote.exact));
      });
    });
  }
});
