import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './fileName.ts';

test.each([
  ['{date} {title}', { date: '2026-01-31', title: 'A/B: "why"?' }, '2026-01-31 A B why.md'],
  ['{title}', { title: 'con' }, '_con.md'],
  ['{title}', { title: 'LPT1.notes' }, '_LPT1.notes.md'],
  ['{title}', { title: '../../etc/passwd' }, 'etc passwd.md'],
  ['{title}', { title: 'e\u0301te\u0301' }, 'été.md'],
  ['{title}', {}, 'Pressmark.md'],
  ['{title}', { title: '\u202Egpj.exe' }, 'gpj.exe.md'],
  ['{constructor}{title}', { title: 'ends in dots...' }, 'ends in dots.md'],
])('%s with %o is a name every system takes', (pattern, fields, expected) => {
  expect(fileName(pattern, fields, 'md')).toBe(expected);
});

const unit = fc.constantFrom(
  ...[
    'a',
    'é',
    'e\u0301',
    'ß',
    '字',
    '👩‍👩‍👧',
    '\ud83d',
    '\u202e',
    '\ufeff',
    '\ue000',
    '\0',
    '\n',
    '\u2028',
  ],
  ...[
    '.',
    ' ',
    '-',
    '~',
    '/',
    '\\',
    ':',
    '*',
    '?',
    '"',
    '<',
    '>',
    '|',
    'con',
    'COM1',
    'nul.',
    '{date}',
  ],
);

test('any title gives a name that is short, normalised and free of what systems refuse', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (title) => {
      const name = fileName('{date} {title}', { title, date: '' }, 'json');
      return (
        new TextEncoder().encode(name).length <= 140 &&
        name === name.normalize('NFC') &&
        name.isWellFormed() &&
        !/[<>:"/\\|?*\p{Cc}]/u.test(name) &&
        !/^[. ~-]|[. ]\.json$/.test(name) &&
        !/^(con|nul|com1)(\.|$)/i.test(name)
      );
    }),
    { numRuns: 1000, seed: 1 },
  );
});
