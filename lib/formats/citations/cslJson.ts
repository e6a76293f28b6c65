import { decodeText } from '../bytes.ts';
import type { Codec } from '../types.ts';
import { citationLosses, countReferences } from './count.ts';
import { type Reference, referencesOf } from './reference.ts';

/** CSL-JSON, for Zotero and every program that cites by CSL styles. */
export const cslJson: Codec = {
  *write(collection, options) {
    let separator = '[\n';
    for (const reference of referencesOf(collection, options)) {
      yield separator + JSON.stringify(cslItem(reference));
      separator = ',\n';
    }
    yield separator === '[\n' ? '[\n\n]\n' : '\n]\n';
  },
  losses: citationLosses,
  readBack: async (file, collection, options) => {
    const items: { note?: string; keyword?: string }[] = JSON.parse(decodeText(file));
    const notes = items.map(({ note }) => note ?? '').join('\n');
    const keywords = items.map(({ keyword }) => keyword ?? '').join('\n');
    return countReferences({ count: items.length, notes, keywords }, collection, options);
  },
};

/** An item of CSL-JSON 1.0. */
function cslItem(reference: Reference) {
  const { authors, agency } = reference;
  const names = authors.length > 0 ? authors : agency ? [agency] : [];
  return {
    id: reference.key,
    type: 'article-newspaper',
    title: reference.title,
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    ...(reference.publisher && { 'container-title': reference.publisher }),
    ...(reference.section && { section: reference.section }),
    ...(reference.published && { issued: { 'date-parts': [reference.published] } }),
    accessed: { 'date-parts': [reference.accessed] },
    URL: reference.url,
    ...(reference.language && { language: reference.language }),
    ...(reference.abstract && { abstract: reference.abstract }),
    ...(reference.keywords.length > 0 && { keyword: reference.keywords.join(', ') }),
    ...(reference.notes.length > 0 && { note: reference.notes.join('\n\n') }),
  };
}
