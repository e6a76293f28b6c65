import { expect, test } from 'vitest';
import { Hints, hintsIn } from './hints.ts';

test.each([
  ['c-share__list', Hints.share],
  ['articleAuthor', Hints.author],
  ['relatedposts', Hints.related],
  ['ad_slot', Hints.advertising],
  ['visually-hidden', Hints.concealed],
])('%s says what it holds', (names, hint) => {
  expect(hintsIn(names) & hint).toBe(hint);
});

test('words within words and names of states say nothing', () => {
  expect(hintsIn('shadow header adventure') & Hints.advertising).toBe(0);
  expect(hintsIn('has-sidebar js-share md:hidden')).toBe(0);
});
