import { annotationKinds } from '../annotations/index.ts';
import { DELETED, FIELDS, KIND } from './digest.ts';
import { searchText } from './searchText.ts';
import { parseTyped } from './typedQuery.ts';
import type { ArticleDigest, ArticleRow } from './types.ts';

const CLAIM = annotationKinds.indexOf('claim') + 1;

/** An order of the list of articles. */
export type ArticleSort = 'changed' | 'published' | 'headline' | 'marks';

/**
 * The articles that have annotations outside the trash and hold everything that is typed, in their headline,
 * names or text. `texts` are the articles' folded texts by id, as far as they are known.
 */
export function findArticles(
  digests: readonly ArticleDigest[],
  typed: string,
  sort: ArticleSort,
  texts: ReadonlyMap<string, string>,
): ArticleRow[] {
  const { terms, conditions } = parseTyped(typed);
  const rows: ArticleRow[] = [];
  for (const digest of digests) {
    const about = searchText(
      [digest.headline, digest.publisher, digest.agency, digest.authors, digest.url].join('\n'),
    );
    const text = texts.get(digest.articleId) ?? '';
    const fits =
      terms.every((term) => about.includes(term) || text.includes(term)) &&
      conditions.every(({ operator, value }) => {
        if (operator === 'lang') return searchText(digest.language).startsWith(value);
        return (
          operator !== 'publisher' ||
          searchText(`${digest.publisher}\n${digest.agency}`).includes(value)
        );
      });
    const row = fits && rowOf(digest);
    if (row && row.marks > 0) rows.push(row);
  }
  return rows.sort(ORDERS[sort]);
}

const collator = new Intl.Collator();

const ORDERS: Record<ArticleSort, (a: ArticleRow, b: ArticleRow) => number> = {
  changed: (a, b) => b.updatedAt - a.updatedAt,
  published: (a, b) => b.published - a.published,
  headline: (a, b) => collator.compare(a.headline, b.headline),
  marks: (a, b) => b.marks - a.marks,
};

function rowOf(digest: ArticleDigest): ArticleRow {
  const { articleId, url, headline, publisher, agency, language, published, updatedAt } = digest;
  let marks = 0;
  let claims = 0;
  for (let at = 0; at < digest.numbers.length; at += FIELDS) {
    if (digest.numbers[at + DELETED] === 1) continue;
    marks++;
    if (digest.numbers[at + KIND] === CLAIM) claims++;
  }
  return {
    articleId,
    url,
    headline,
    publisher,
    agency,
    language,
    published,
    updatedAt,
    marks,
    claims,
  };
}
