import { createAnnotation, createArticleRecord } from '../../annotations/records.ts';
import type { Target } from '../../annotations/types.ts';
import type { Article } from '../../article/types.ts';
import { type Copied, type CopyOptions, copyAnnotation } from './copyAnnotation.ts';

/** Words of a page that are no annotation yet, with their source and a link that leads to them. */
export function copyWords(
  page: { url: string; title: string; metadata: Article['metadata'] | null },
  target: Pick<Target, 'source' | 'selectors'>,
  now: number,
  options?: CopyOptions,
): Copied {
  const metadata = page.metadata ?? {
    headline: page.title,
    authors: [],
    photoCredits: [],
    provenance: {},
  };
  const article = createArticleRecord(page.url, metadata, { id: 'article', now });
  const content = { kind: 'highlight', target, tagIds: [], comment: '' } as const;
  const words = createAnnotation(article.id, { ...content, tagIds: [] }, { id: 'words', now });
  const collection = { articles: [article], revisions: [], annotations: [words], tags: [] };
  return copyAnnotation(collection, words.id, options);
}
