import { changeAnnotation } from '../annotations/index.ts';
import type { Annotation, AnnotationContent } from '../annotations/types.ts';
import { writeDigests } from './digests.ts';
import type { Tables } from './tables.ts';

/** What an annotation shall become; null where it stays as it is. */
export type Revise = (annotation: Annotation) => Partial<AnnotationContent> | null;

/** What an annotation was before a change, enough to take it back. */
export interface Before {
  id: string;
  articleId: string;
  content: Partial<AnnotationContent>;
}

/** Annotations that are in memory at once. */
const BATCH = 1000;

/**
 * Changes annotations on the tables of a transaction over `DIGEST_TABLES`, with their former values on their history, and
 * gives those values. Those that are not there are passed over.
 */
export async function reviseAnnotations(
  tables: Tables,
  ids: readonly string[],
  revise: Revise,
  onProgress?: (done: number, of: number) => void,
): Promise<Before[]> {
  const now = Date.now();
  const before: Before[] = [];
  const articleIds = new Set<string>();
  for (let i = 0; i < ids.length; i += BATCH) {
    const found = await tables.annotations.bulkGet(ids.slice(i, i + BATCH));
    const changed: Annotation[] = [];
    for (const annotation of found) {
      const change = annotation && revise(annotation);
      const next = change ? changeAnnotation(annotation, change, now) : annotation;
      if (!annotation || !next || next === annotation) continue;
      changed.push(next);
      articleIds.add(next.articleId);
      before.push({
        id: next.id,
        articleId: next.articleId,
        content: next.history.at(-1)?.before ?? {},
      });
    }
    await tables.annotations.bulkPut(changed);
    onProgress?.(Math.min(i + BATCH, ids.length), ids.length * 2);
  }
  const touched = [...articleIds];
  await tables.articles
    .where('id')
    .anyOf(touched)
    .modify((article) => {
      article.updatedAt = now;
    });
  await writeDigests(tables, touched, (done) =>
    onProgress?.(touched.length + done, touched.length * 2),
  );
  return before;
}
