import { expect, test } from 'vitest';
import { agenciesIn } from './agencies.ts';
import { namesIn } from './people.ts';

const people = (text: string, own: string[] = []) =>
  namesIn(text, own)
    .filter((name) => name.person)
    .map((name) => name.name);

test.each([
  [
    'Von Birgit Baumann, Anna Giulia Fink und Jan Michael Marchart',
    ['Birgit Baumann', 'Anna Giulia Fink', 'Jan Michael Marchart'],
  ],
  ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Par Marie de la Tour', ['Marie de la Tour']],
  ['Ursula von der Leyen', ['Ursula von der Leyen']],
  ['Jane Doe (dpa)', ['Jane Doe']],
])('%s names people', (text, names) => {
  expect(people(text)).toEqual(names);
});

test.each([
  'Redaktion',
  'dpa',
  'AFP',
  'Staff Reporter',
  'admin',
  'https://example.org/jane',
  'jane@example.org',
  'spiegel.de',
  '3. Mai 2024',
])('%s names nobody', (text) => {
  expect(people(text)).toEqual([]);
});

test('the publisher is not its own author', () => {
  expect(people('Salzburger Nachrichten', ['Salzburger Nachrichten'])).toEqual([]);
});

test('agencies are found by any of their names, initials of people are not', () => {
  expect(agenciesIn('dpa/AFP')).toEqual(['dpa', 'AFP']);
  expect(agenciesIn('The Associated Press')).toEqual(['AP']);
  expect(agenciesIn('lt/ap')).toEqual([]);
});
