import type { Collection } from '../../annotations/types.ts';
import { articleViews } from '../view.ts';
import { type Copied, type CopyOptions, copyPassage, type Passage } from './copyPassage.ts';

/**
 * A stored quote with its source and a link that leads to the passage.
 * @throws RangeError where the collection has no such annotation outside the trash
 */
export function copyAnnotation(
  collection: Collection,
  annotationId: string,
  options: CopyOptions = {},
): Copied {
  return copyPassage(annotatedPassage(collection, annotationId), options);
}

/**
 * The passage that an annotation marks.
 * @throws RangeError where the collection has no such annotation outside the trash
 */
export function annotatedPassage(collection: Collection, annotationId: string): Passage {
  for (const { article, title, revisions, annotations } of articleViews(collection)) {
    const view = annotations.find(({ annotation }) => annotation.id === annotationId);
    if (!view) continue;
    const { quote, prefix, suffix, annotation } = view;
    const speaker = annotation.quotation?.speaker;
    return {
      quote,
      prefix,
      suffix,
      ...(speaker !== undefined && { speaker }),
      address: annotation.target.source,
      title,
      metadata: article.metadata,
      accessed: revisions[0]?.readAt ?? article.updatedAt,
    };
  }
  throw new RangeError(annotationId);
}
