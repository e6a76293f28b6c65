import { expect, test } from 'vitest';
import { namesIn } from './names.ts';

test('people and bodies are listed by their fullest name, the one named most often first', () => {
  const text =
    'Mayor Ann Lee met Tom Fox of the FBI. Lee said little. “We will see,” Lee added. Fox left.';
  expect(namesIn(text, { language: 'en' })).toEqual(['Ann Lee', 'Tom Fox', 'FBI']);
});

test('German nouns side by side are no name', () => {
  const text =
    'Außenminister Antony Blinken traf seinen Kollegen Park Jin. Seit Montag liefert Russland Nordkorea im Gegenzug Weltraumtechnologie. Die USA warnten.';
  expect(namesIn(text, { language: 'de' }).sort()).toEqual(['Antony Blinken', 'Park Jin', 'USA']);
});
