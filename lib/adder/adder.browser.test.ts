import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import messages from '../../public/_locales/en/messages.json';
import { fromMessages } from '../i18n/index.ts';
import type { Written } from '../session/types.ts';
import { Adder, type AdderPort } from './index.ts';

let adder: Adder;
let answer: Written;
let before: string;
const asked: string[] = [];

const port: AdderPort = {
  annotate: vi.fn(async (kind) => {
    asked.push(kind);
    return answer;
  }),
  move: async () => answer,
  recolor: async () => answer,
  takeBack: async () => answer,
  remove: async () => answer,
  restore: async () => answer,
  copy: async () => true,
  mark: () => null,
  markAt: () => null,
  markBeside: () => null,
  reveal: () => undefined,
  hover: () => undefined,
  focus: () => undefined,
  preview: () => undefined,
  extend: () => null,
  nudge: () => null,
  opened: () => undefined,
};

const host = () => document.querySelector('pressmark-adder');

/** Selects the second word of a paragraph by a real double click. */
async function selectByPointer() {
  await userEvent.dblClick(document.querySelector('p') as Element, { position: { x: 60, y: 15 } });
}

beforeEach(() => {
  asked.length = 0;
  answer = { id: 'a', at: 1 };
  document.body.innerHTML =
    '<p style="font:20px/30px monospace;margin:0">Nobody expected the harbour bridge.</p><input>';
  before = document.documentElement.outerHTML;
  adder = new Adder(document, { translator: fromMessages('en', messages), direction: 'ltr' }, port);
});
afterEach(() => adder.stop());

describe('the adder', () => {
  it('appears for words that a person selects, and leaves nothing behind', async () => {
    expect(host()).toBeNull();
    await selectByPointer();
    await expect.poll(host).not.toBeNull();
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.matches(':popover-open')).toBe(true);
    adder.stop();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stands beside the selection, never over it', async () => {
    await selectByPointer();
    await expect.poll(host).not.toBeNull();
    const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
    const box = host()?.getBoundingClientRect() as DOMRect;
    expect(box.top >= words.bottom || box.bottom <= words.top).toBe(true);
  });

  it.each([
    ['h', 'highlight'],
    ['c', 'claim'],
    ['q', 'quotation'],
  ])('the key %s makes a %s, once', async (key, kind) => {
    await selectByPointer();
    await expect.poll(host).not.toBeNull();
    await userEvent.keyboard(`${key}${key}`);
    expect(asked).toEqual([kind]);
    expect(document.getSelection()?.isCollapsed).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    await userEvent.keyboard(key);
    expect(asked).toEqual([kind]);
  });

  it('appears for words selected by keys', async () => {
    await selectByPointer();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(host).not.toBeNull();
  });

  it('goes when the selection goes, and keeps out of fields', async () => {
    await selectByPointer();
    await expect.poll(host).not.toBeNull();
    document.getSelection()?.removeAllRanges();
    await expect.poll(host).toBeNull();
    await userEvent.fill(document.querySelector('input') as Element, 'words');
    await userEvent.tripleClick(document.querySelector('input') as Element);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}h');
    expect(host()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('keeps the offer where the write was refused', async () => {
    answer = { problem: 'full' };
    await selectByPointer();
    await expect.poll(host).not.toBeNull();
    await userEvent.keyboard('h');
    expect(document.getSelection()?.isCollapsed).toBe(false);
    answer = { id: 'a', at: 1 };
    await userEvent.keyboard('h');
    await expect.poll(() => asked).toEqual(['highlight', 'highlight']);
  });

  it('does not hear events that a script makes', async () => {
    await userEvent.click(document.querySelector('p') as Element);
    const text = document.querySelector('p')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 6);
    const init = { bubbles: true, shiftKey: true, key: 'Shift' };
    document.body.dispatchEvent(new PointerEvent('pointerup', init));
    document.body.dispatchEvent(new KeyboardEvent('keyup', init));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host()).toBeNull();
  });
});
