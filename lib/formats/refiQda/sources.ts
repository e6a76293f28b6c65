import type { ArticleRecord, Collection } from '../../annotations/types.ts';
import { derivedId } from '../intake/foreign.ts';
import { type AnnotationView, articleViews } from '../view.ts';

/** A text of the project, and the passages that are marked in it. */
export interface RefiSource {
  /** That of the revision, or one derived from the article's for a text made of quotes. */
  id: string;
  article: ArticleRecord;
  title: string;
  text: string;
  /** When it was read; milliseconds since 1970. */
  readAt: number;
  /** UTF-16 offsets. */
  selections: { start: number; end: number; view: AnnotationView }[];
  /** `quotes` where the article's text is not known: quotes one below the other. */
  content: 'article' | 'quotes';
}

/** Every annotation in a text: that of its revision, or where that is not known one that is made of quotes. */
export function* sourcesOf(collection: Collection): Generator<RefiSource> {
  for (const { article, title, revisions, annotations } of articleViews(collection)) {
    for (const { id, text, readAt } of revisions.toReversed()) {
      const selections = annotations.flatMap((view) =>
        view.place?.revision.id === id
          ? [{ start: view.place.start, end: view.place.end, view }]
          : [],
      );
      yield { id, article, title, text, readAt, selections, content: 'article' };
    }
    const placeless = annotations.filter(({ place }) => !place);
    if (placeless.length > 0) yield quotesOf(article, title, placeless);
  }
}

function quotesOf(article: ArticleRecord, title: string, views: AnnotationView[]): RefiSource {
  let text = '';
  const selections = views.map((view) => {
    const start = text.length;
    text += `${view.quote}\n\n`;
    return { start, end: start + view.quote.length, view };
  });
  const id = derivedId(article.id, 'quotes');
  return { id, article, title, text, readAt: article.updatedAt, selections, content: 'quotes' };
}
