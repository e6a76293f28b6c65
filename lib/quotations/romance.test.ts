import { expect, test } from 'vitest';
import { direct } from './testing.ts';

test.each([
  ['fr', '« Nous allons continuer », a déclaré Anne Petit.', 'Nous allons continuer', 'Anne Petit'],
  [
    'fr',
    '«\u00a0Nous allons continuer\u00a0», assure la ministre.',
    'Nous allons continuer',
    'ministre',
  ],
  ['fr', 'Selon Anne Petit, « nous allons continuer ».', 'nous allons continuer', 'Anne Petit'],
  [
    'es',
    '«Vamos a continuar con la obra», dijo Ana Ruiz.',
    'Vamos a continuar con la obra',
    'Ana Ruiz',
  ],
  [
    'es',
    'Ana Ruiz dijo: “Vamos a continuar con la obra”.',
    'Vamos a continuar con la obra',
    'Ana Ruiz',
  ],
  ['it', '«Noi andiamo avanti», ha detto Anna Rossi.', 'Noi andiamo avanti', 'Anna Rossi'],
  ['it', 'Anna Rossi ha spiegato: “Noi andiamo avanti”.', 'Noi andiamo avanti', 'Anna Rossi'],
])('%s: %s', (language, text, words, speaker) => {
  expect(direct(text, language)).toEqual([`${words} | ${speaker}`]);
});
