import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPainter, highlightCss, type PaintedMark } from './index.ts';

const sheet = new CSSStyleSheet();

function mark(id: string, from: number, to: number, more: Partial<PaintedMark> = {}): PaintedMark {
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return { id, kind: 'claim', range, state: 'anchored', ...more };
}

const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('pressmark-'));

beforeEach(() => {
  sheet.replaceSync(highlightCss);
  document.adoptedStyleSheets = [sheet];
  document.body.innerHTML =
    '<p style="font:20px/30px serif;margin:0;width:600px">Der Rat sperrt die Brücke am Hafen.</p>';
});

afterEach(() => {
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
});

describe('the painter', () => {
  it('paints without a change of the DOM and leaves others’ highlights alone', () => {
    const theirs = new Highlight();
    CSS.highlights.set('theirs', theirs);
    const before = document.body.innerHTML;
    const painter = createPainter(document);
    painter.paint([
      mark('a', 0, 7),
      mark('b', 4, 14, { kind: 'quotation' }),
      mark('c', 0, 3, { color: 'red' }),
    ]);
    expect(ours()).toHaveLength(3);
    painter.paint([mark('a', 0, 7, { state: 'changed' })]);
    expect(ours()).toEqual(['pressmark-claim-amber-changed-light']);
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['theirs']);
    expect(document.body.innerHTML).toBe(before);
  });

  it('gives the paint that its style sheet names', () => {
    createPainter(document).paint([mark('a', 0, 7)]);
    const [name] = ours();
    const style = getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`);
    expect(style.backgroundColor).toBe('rgb(255, 225, 163)');
    expect(style.textDecorationStyle).toBe('solid');
  });

  it('takes the dark paint where the words are light', () => {
    (document.querySelector('p') as HTMLElement).style.color = '#eee';
    createPainter(document).paint([mark('a', 0, 7)]);
    expect(ours()).toEqual(['pressmark-claim-amber-anchored-dark']);
  });

  it('finds the marks under a point, the shortest first, and none beside the words', () => {
    const painter = createPainter(document);
    painter.paint([mark('long', 0, 14), mark('short', 4, 7)]);
    const at = (from: number) => {
      const box = mark('x', from, from + 1).range.getBoundingClientRect();
      return painter.markAt(box.left + box.width / 2, box.top + box.height / 2);
    };
    expect(at(5)).toEqual(['short', 'long']);
    expect(at(9)).toEqual(['long']);
    expect(at(20)).toEqual([]);
    expect(painter.markAt(590, 15)).toEqual([]);
  });

  it('shows one mark in hand, one pointed at, and none for unknown ones', () => {
    const painter = createPainter(document);
    painter.paint([mark('a', 0, 7), mark('b', 8, 14)]);
    painter.focus('a');
    painter.hover('b');
    expect([...(CSS.highlights.get('pressmark-focus') ?? [])].map(String)).toEqual(['Der Rat']);
    painter.focus('unknown');
    painter.hover(null);
    expect(ours()).toEqual(['pressmark-claim-amber-anchored-light']);
  });

  it('shows beside the scroll bar where marks stand, without a change of the DOM, and takes it away', async () => {
    (document.querySelector('p') as HTMLElement).style.marginTop = '3000px';
    const before = document.documentElement.outerHTML;
    const ground = () => getComputedStyle(document.documentElement, '::after').backgroundImage;
    const painter = createPainter(document);
    painter.paint([mark('a', 0, 7), mark('b', 8, 14, { color: 'red' })]);
    await expect.poll(ground).toContain('linear-gradient');
    const { pointerEvents, position } = getComputedStyle(document.documentElement, '::after');
    expect([pointerEvents, position]).toEqual(['none', 'fixed']);
    expect(document.documentElement.outerHTML).toBe(before);
    (document.querySelector('p') as HTMLElement).style.marginTop = '0';
    await expect.poll(ground).toBe('none');
    painter.clear();
    expect(getComputedStyle(document.documentElement, '::after').content).toBe('none');
  });

  it('lets a mark flash and ends of itself', async () => {
    const painter = createPainter(document);
    painter.paint([mark('a', 0, 7)]);
    painter.pulse('a');
    expect(ours()).toContain('pressmark-pulse');
    await expect.poll(() => ours().includes('pressmark-pulse'), { timeout: 3000 }).toBe(false);
  });
});
