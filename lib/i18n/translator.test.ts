import { expect, test } from 'vitest';
import { fromMessages } from './fromMessages.ts';

const en = fromMessages('en', {});
const de = fromMessages('de', {});
const HOUR = 3_600_000;

test('how long ago something was is said in the largest unit that fits', () => {
  expect(en.ago(0, 500)).toBe('now');
  expect(en.ago(0, 59_000)).toBe('now');
  expect(en.ago(0, 61_000)).toBe('1 minute ago');
  expect(en.ago(0, 2.9 * HOUR)).toBe('2 hours ago');
  expect(de.ago(0, 24 * HOUR)).toBe('gestern');
  expect(de.ago(0, 12 * 24 * HOUR)).toBe('vor 12 Tagen');
});

test('sizes are said with no more digits than mean something', () => {
  expect(en.bytes(0)).toBe('0 kB');
  expect(en.bytes(1234)).toBe('1.2 kB');
  expect(de.bytes(1_600_000)).toBe('1,6 MB');
  expect(en.bytes(93_400_000)).toBe('93 MB');
});
