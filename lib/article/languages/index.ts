import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguageData } from './types.ts';

/** Every language is asked on every page: sites label in English whatever they write in, and declare it wrongly. */
export const LANGUAGES: readonly LanguageData[] = [de, en, fr, es, it];
export type { LanguageData } from './types.ts';
