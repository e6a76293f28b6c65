import { describe, expect, test } from 'vitest';
import {
  endsWithCredit,
  isCounter,
  isCredit,
  isDateLine,
  isReadingTime,
  labelReason,
  openingReason,
} from './labels.ts';

test.each([
  ['Werbung', 'advertising'],
  ['ADVERTISEMENT', 'advertising'],
  ['Lesen Sie auch:', 'related'],
  ['À lire aussi', 'related'],
  ['Teilen', 'share'],
  ['Kommentare (12)', 'comments'],
])('%s is a label', (text, reason) => {
  expect(labelReason(text)).toBe(reason);
});

test('a sentence is no label', () => {
  expect(labelReason('Werbung wirkt, sagte sie.')).toBeUndefined();
});

test('an opening leads elsewhere in any of the languages', () => {
  expect(openingReason('Lea también: El puente')).toBe('related');
  expect(openingReason('Read more: the bridge')).toBe('related');
  expect(openingReason('Melden Sie sich für unseren Newsletter an')).toBe('newsletter');
  expect(openingReason('Die Brücke wird erneuert.')).toBeUndefined();
});

describe('a date line', () => {
  test.each([
    'Stand: 09.11.2023, 10:45 Uhr',
    'Published on May 3, 2024 at 10:15 am',
    'Aktualisiert am 7. Januar 2026',
    'Publié le 3 mai 2024 à 10h15',
    '20:42 KEY EVENT',
  ])('%s', (text) => {
    expect(isDateLine(text)).toBe(true);
  });
  test.each([
    'Am 9. November 2023 fiel die Entscheidung im Rat der Stadt.',
    'Um 10:45 Uhr kam die Polizei.',
    'Berlin',
  ])('not: %s', (text) => {
    expect(isDateLine(text)).toBe(false);
  });
});

test('reading times, counters and credits are told from text', () => {
  expect(isReadingTime('2 Min. Lesezeit')).toBe(true);
  expect(isReadingTime('4 min read')).toBe(true);
  expect(isReadingTime('20 Minuten später')).toBe(false);
  expect(isCounter('Bild 2 von 7')).toBe(true);
  expect(isCredit('Foto: dpa')).toBe(true);
  expect(isCredit('© Jane Doe/Reuters')).toBe(true);
  expect(isCredit('Das Foto zeigt die Brücke.')).toBe(false);
  expect(endsWithCredit('Die Brücke am Abend. Foto: Jane Doe')).toBe(true);
});
