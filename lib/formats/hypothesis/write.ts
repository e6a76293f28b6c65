import type { Collection } from '../../annotations/types.ts';
import { type Codebook, codebookOf, withoutTrash } from '../codebook.ts';
import { joinPaths } from '../csv/names.ts';
import { jsonWithList } from '../jsonList.ts';
import type { WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews } from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';

/** What Hypothesis's importer takes, with the rest under `pressmark`. */
export function* writeHypothesis(collection: Collection, options: WriteOptions): Generator<string> {
  const codebook = codebookOf(collection);
  const { annotations } = withoutTrash(collection);
  const latest = annotations.reduce((time, { updatedAt }) => Math.max(time, updatedAt), 0);
  const head = { export_date: iso(latest), export_userid: '', client_version: 'Pressmark' };
  const seen = new Map<string, number>();
  const views = annotationViews(collection);
  yield* jsonWithList(
    head,
    'annotations',
    views.map((view) => annotationOf(view, codebook, seen, options)),
  );
}

function annotationOf(
  view: AnnotationView,
  codebook: Codebook,
  seen: Map<string, number>,
  options: WriteOptions,
) {
  const { annotation, article, quote } = view;
  const tags = view.tags.map((tag) => joinPaths([codebook.path(tag)]));
  const uri = annotation.target.source;
  return {
    id: annotation.id,
    created: iso(annotation.createdAt),
    updated: iso(annotation.updatedAt),
    user: '',
    uri,
    text: distinct(textOf(view, options), [uri, quote, ...tags], seen),
    tags,
    target: [{ source: uri, selector: annotation.target.selectors }],
    document: { title: [article.metadata.headline ?? article.url] },
    pressmark: {
      article: { id: article.id, url: article.url },
      kind: annotation.kind,
      color: annotation.color,
      comment: annotation.comment,
      claim: annotation.claim,
      quotation: annotation.quotation,
    },
  };
}

function textOf({ annotation }: AnnotationView, options: WriteOptions): string {
  const words = wordsIn(options.language);
  const { speaker } = annotation.quotation ?? {};
  return [
    annotation.comment,
    speaker ? `${words.speaker}: ${speaker}` : '',
    claimLines(annotation.claim, words).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Hypothesis takes two annotations with the same text, tags and quote for one: the second gets a number. */
function distinct(text: string, where: readonly string[], seen: Map<string, number>): string {
  const key = JSON.stringify([text, ...where]);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? text : `${text} (${count})`.trim();
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
