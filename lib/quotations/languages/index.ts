import { compile, type Language, type LanguageData } from '../words.ts';

/** The words of each language, fetched when they are needed. */
const WORDS: Record<string, () => Promise<LanguageData>> = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  it: async () => (await import('./it.ts')).it,
};
const data = new Map<string, LanguageData>();
const compiled = new Map<string, Language>();

/** A language without lists: marks are all that is known. */
const NONE: LanguageData = {
  code: '',
  verbSecond: false,
  nounsCapitalised: false,
  reports: false,
  forms: {},
};

const codeOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Makes the words of a language known. */
export function addLanguage(words: LanguageData): void {
  data.set(words.code, words);
}

/** Fetches the words for a BCP 47 tag; nothing for a language without rules. */
export async function loadLanguage(tag: string): Promise<void> {
  const code = codeOf(tag);
  if (Object.hasOwn(WORDS, code) && !data.has(code))
    addLanguage(await (WORDS[code] as () => Promise<LanguageData>)());
}

/** The rules for a BCP 47 tag, compiled at first use; bare ones for a language whose words are not known. */
export function languageOf(tag: string): Language {
  const words = data.get(codeOf(tag)) ?? NONE;
  let language = compiled.get(words.code);
  if (!language) {
    language = compile(words);
    compiled.set(words.code, language);
  }
  return language;
}
