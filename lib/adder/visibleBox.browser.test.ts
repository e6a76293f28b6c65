import { beforeEach, expect, it } from 'vitest';
import { visibleBox } from './visibleBox.ts';

const words = () => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#words') as Element);
  return range;
};

beforeEach(() => {
  document.body.innerHTML = `<div id="box" style="height:100px;overflow:auto"><div style="height:300px"></div><p id="words" style="margin:0;line-height:40px">Words</p><div style="height:300px"></div></div>`;
  scrollTo(0, 0);
});

it('words that are scrolled out of a container are not seen', () => {
  expect(visibleBox(words())).toBeNull();
});

it('words that are seen in part have the box of that part', () => {
  const box = document.querySelector('#box') as Element;
  box.scrollTop = 220;
  const seen = visibleBox(words());
  expect(seen?.bottom).toBe(box.getBoundingClientRect().bottom);
  box.scrollTop = 260;
  const whole = words().getBoundingClientRect();
  expect(visibleBox(words())).toMatchObject({ top: whole.top, bottom: whole.bottom });
});

it('a range without a box is not seen', () => {
  (document.querySelector('#words') as HTMLElement).style.display = 'none';
  expect(visibleBox(words())).toBeNull();
});
