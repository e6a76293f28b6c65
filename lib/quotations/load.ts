import { loadLanguage } from './languages/index.ts';

/** What `index.ts` offers, with the words of one language. */
export type Rules = Pick<
  typeof import('./index.ts'),
  'findQuotations' | 'fingerprints' | 'namesIn' | 'speakers'
>;

/**
 * Fetches the rules with the words of one language alone, so that a page does not pay for the others.
 * @param tag BCP 47 tag of the article's language
 */
export async function loadRules(tag: string): Promise<Rules> {
  const [{ findQuotations }, { fingerprints }, { namesIn }, { speakers }] = await Promise.all([
    import('./find.ts'),
    import('./fingerprint.ts'),
    import('./names.ts'),
    import('./speakers.ts'),
    loadLanguage(tag),
  ]);
  return { findQuotations, fingerprints, namesIn, speakers };
}
