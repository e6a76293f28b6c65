import { People } from './people.ts';
import { prepare } from './prepare.ts';

/**
 * The people and bodies that a text names, each in its fullest form, the one named most often first. Meant for
 * choosing from: a common noun may be among them, and whoever is named by one unknown word may be missing.
 * @param text plain text, its blocks parted by line ends
 * @param options.language BCP 47 tag of the article's language
 */
export function namesIn(text: string, options: { language: string }): string[] {
  const { sentences, language } = prepare(text, options.language);
  return new People(sentences, language).named();
}
