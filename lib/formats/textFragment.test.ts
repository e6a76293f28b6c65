import { expect, test } from 'vitest';
import { textDirective, textFragmentUrl } from './textFragment.ts';

test.each([
  [
    'short, with whole words of context',
    {
      quote: 'keine Beweise',
      prefix: 'fe zurück: Es gebe "',
      suffix: '" für nordkoreanische Waffenlief',
    },
    'zur%C3%BCck%3A%20Es%20gebe%20%22-,keine%20Beweise,-%22%20f%C3%BCr%20nordkoreanische',
  ],
  [
    'widened to whole words',
    { quote: 'affe', prefix: 'a big gir', suffix: 's here is' },
    'big-,giraffes,-here',
  ],
  [
    'context ends with the block',
    { quote: 'Seoul', prefix: 'end.\n\nIn ', suffix: '.\n\n"Wir' },
    'In-,Seoul',
  ],
  [
    'several blocks by beginning and end',
    { quote: 'one two three four five six seven eight nine\n\nlast words here' },
    'one%20two%20three%20four%20five%20six%20seven%20eight,last%20words%20here',
  ],
  ['without soft hyphens', { quote: 'Brü\u00adcke' }, 'Br%C3%BCcke'],
  [
    'context of a few words',
    { quote: 'Hafen', prefix: 'zehn neun acht sieben sechs fünf vier drei zwei eins ' },
    'sechs%20f%C3%BCnf%20vier%20drei%20zwei%20eins-,Hafen',
  ],
  ['separators of the directive escaped', { quote: 'well-known, A&B' }, 'well%2Dknown%2C%20A%26B'],
  ['no words, no directive', { quote: ' … ' }, ''],
])('%s', (_, passage, expected) => {
  expect(textDirective(passage)).toBe(expected);
});

test.each([
  ['https://a.example/x', 'https://a.example/x#:~:text=word'],
  ['https://a.example/x#part', 'https://a.example/x#part:~:text=word'],
  ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=word'],
])('%s keeps its own fragment and loses an old directive', (url, expected) => {
  expect(textFragmentUrl(url, { quote: 'word' })).toBe(expected);
});
