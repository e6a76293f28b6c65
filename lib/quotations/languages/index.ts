import { compile, type Language, type LanguageData } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

const DATA: readonly LanguageData[] = [de, en, fr, es, it];
const compiled = new Map<string, Language>();

/** A language without lists: marks are all that is known. */
const NONE: LanguageData = {
  code: '',
  verbSecond: false,
  nounsCapitalised: false,
  reports: false,
  forms: {},
};

/** The rules for a BCP 47 tag, compiled at first use; bare ones for a language without rules. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const data = DATA.find((candidate) => candidate.code === code) ?? NONE;
  let language = compiled.get(data.code);
  if (!language) {
    language = compile(data);
    compiled.set(data.code, language);
  }
  return language;
}
