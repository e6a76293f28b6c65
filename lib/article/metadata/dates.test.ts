import { expect, test } from 'vitest';
import { dateInUrl, isoDate } from './dates.ts';

test.each([
  ['2023-11-09T09:45:12.000Z', '2023-11-09T09:45:12.000Z'],
  ['2024-05-03T15:47:42+0200', '2024-05-03T15:47:42+02:00'],
  ['2024-05-03 15:47', '2024-05-03T15:47:00'],
  ['20240503', '2024-05-03'],
  ['03.05.2024, 15:47 Uhr', '2024-05-03'],
  ['3. Mai 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['3 de mayo de 2024', '2024-05-03'],
  ['Fri, 03 May 2024 10:00:00 GMT', '2024-05-03T10:00:00.000Z'],
  ['2024年5月3日', '2024-05-03'],
])('%s is a date of its own day', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

test.each(['gestern', '32.13.2024', '1234', ''])('%s is none', (text) => {
  expect(isoDate(text)).toBeUndefined();
});

test('an ambiguous date is read as its country does', () => {
  expect(isoDate('3/4/2020')).toBe('2020-04-03');
  expect(isoDate('3/4/2020', true)).toBe('2020-03-04');
});

test('an address may carry the date', () => {
  expect(dateInUrl('https://example.org/2020/02/18/a.html')).toBe('2020-02-18');
  expect(dateInUrl('https://example.org/a-12345678')).toBeUndefined();
});
