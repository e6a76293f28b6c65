import { expect, test } from 'vitest';
import { formats } from './formats.ts';
import { guessFormat } from './guessFormat.ts';
import { fileOf, written } from './testing/codec.ts';

test.each(formats.filter(({ reads }) => reads).map((one) => [one.id, one] as const))(
  'a file in %s is known by how it begins',
  async (id, format) => {
    expect(guessFormat(written(await format.load()))).toBe(id);
  },
);

test('whatever it is, there is a guess', () => {
  expect(guessFormat(new Uint8Array())).toBe('csv');
  expect(guessFormat(fileOf('[{"uri":"https://a.example/"}]'))).toBe('hypothesis-json');
});
