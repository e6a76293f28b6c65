import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { fromMessages } from '../i18n/index.ts';
import type { PointedMark } from '../session/types.ts';
import { Adder, type AdderPort } from './index.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let adder: Adder;

/** A closed root is closed to axe too. */
const { attachShadow } = Element.prototype;
beforeEach(() => {
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
});
afterEach(() => {
  adder.stop();
  vi.restoreAllMocks();
  document.body.removeAttribute('style');
});

/** An adder on a page with one mark. */
function onPage(background: string, color: string): Range {
  document.documentElement.lang = 'en';
  document.body.style.cssText = `background:${background};color:${color}`;
  document.body.innerHTML = '<main><h1>News</h1><p>Nobody expected the harbour bridge.</p></main>';
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, 7);
  range.setEnd(text, 15);
  const mark: PointedMark = { id: 'a', kind: 'claim', state: 'changed', range, color: 'purple' };
  const done = async () => ({ id: 'a', at: 1 });
  const port: AdderPort = {
    annotate: done,
    move: done,
    recolor: done,
    takeBack: done,
    remove: done,
    restore: done,
    copy: async () => true,
    mark: () => mark,
    markAt: () => mark,
    markBeside: () => mark,
    reveal: () => undefined,
    hover: () => undefined,
    focus: () => undefined,
    preview: () => undefined,
    extend: () => range,
    nudge: () => range,
    opened: () => undefined,
  };
  const translator = fromMessages('en', english);
  adder = new Adder(document, { translator, direction: 'ltr' }, port);
  return range;
}

async function violations() {
  const host = document.querySelector('pressmark-adder') as Element;
  const { violations: found, passes } = await axe.run(host, { runOnly: RULES });
  const named = passes.find(({ id }) => id === 'button-name');
  expect(named?.nodes.length, 'axe sees the buttons').toBeGreaterThan(0);
  return [...found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), ...faint(host)];
}

/** Words with less contrast than 4.5:1, which axe does not work out for what lies in the top layer. */
function faint(host: Element): string[] {
  const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
  const said = all.filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );
  return said
    .map((element) => {
      let ground: HTMLElement | null = element;
      while (ground && channels(getComputedStyle(ground).backgroundColor).at(3) === 0)
        ground = ground.parentElement;
      const [a, b] = [
        luminance(getComputedStyle(element).color),
        luminance(ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 0, 255)'),
      ].toSorted((one, other) => other - one) as [number, number];
      return { words: element.textContent, ratio: (a + 0.05) / (b + 0.05) };
    })
    .filter(({ ratio }) => ratio < 4.5)
    .map(({ words, ratio }) => `${words} has ${ratio.toFixed(2)}:1`);
}

const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

/** Relative luminance, as WCAG defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const press = (name: string) => {
  const { shadowRoot } = document.querySelector('pressmark-adder') as Element;
  const all = [...(shadowRoot?.querySelectorAll('button') ?? [])];
  const button = all.find((one) => (one.ariaLabel ?? one.textContent) === name);
  return button as HTMLButtonElement;
};

test.each([
  ['light', '#fff', '#111'],
  ['dark', '#111', '#eee'],
])(
  'axe finds nothing wrong with the offer, the card and what is said, on a %s page',
  async (_, background, color) => {
    const range = onPage(background, color);
    document
      .getSelection()
      ?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    adder.offer();
    expect(await violations(), 'the offer').toEqual([]);
    document.getSelection()?.removeAllRanges();
    adder.openMark('a');
    expect(await violations(), 'the card').toEqual([]);
    const size = () => document.querySelector('pressmark-adder')?.getBoundingClientRect().height;
    const before = size();
    adder.clickedInside(clickOn(press('Red')));
    await expect.poll(() => press('Undo')).toBeDefined();
    expect(await violations(), 'what was saved').toEqual([]);
    expect(size()).toBe(before);
    adder.step(1);
    expect(await violations(), 'the card that is stepped to').toEqual([]);
  },
);

function clickOn(button: HTMLElement): MouseEvent {
  const { left, top } = button.getBoundingClientRect();
  return new MouseEvent('click', { detail: 1, clientX: left + 5, clientY: top + 5 });
}
