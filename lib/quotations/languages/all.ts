import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { addLanguage } from './index.ts';
import { it } from './it.ts';

/** Makes the words of every language known at once. */
export function addAllLanguages(): void {
  for (const words of [de, en, es, fr, it]) addLanguage(words);
}
