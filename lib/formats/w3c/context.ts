const data = (name: string) => ({ '@id': `urn:pressmark:${name}`, '@type': '@json' });

/** The vocabulary of the recommendation, and what it has no word for: our records, as plain data. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    pressmark: 'urn:pressmark:',
    'pressmark:articles': data('articles'),
    'pressmark:tags': data('tags'),
    'pressmark:claim': data('claim'),
    'pressmark:quotation': data('quotation'),
  },
] as const;

/** What a FragmentSelector with a text directive conforms to. */
export const TEXT_FRAGMENT = 'https://wicg.github.io/scroll-to-text-fragment/';

/** Properties of annotations that mean nothing here and go out as they came in. Sections 3.3.1 to 3.3.7. */
export const KEPT = ['creator', 'generator', 'generated', 'rights', 'canonical', 'via'] as const;
