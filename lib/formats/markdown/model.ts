import type { Collection } from '../../annotations/types.ts';
import { type Codebook, codebookOf } from '../codebook.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { WriteOptions } from '../types.ts';
import { type AnnotationView, type ArticleView, articleViews } from '../view.ts';
import { wordsIn } from '../words.ts';

/** What a template sees. Plain data; everything a person has written is text. */
export type TemplateModel = ReturnType<typeof templateModel>;

/**
 * The model for articles of a collection, one after the other.
 * Dates are ISO 8601 in UTC.
 */
export function* templateModels(
  collection: Collection,
  options: WriteOptions,
): Generator<TemplateModel> {
  const codebook = codebookOf(collection);
  for (const view of articleViews(collection)) yield templateModel(view, codebook, options);
}

function templateModel(view: ArticleView, codebook: Codebook, options: WriteOptions) {
  const { article, annotations } = view;
  const { metadata } = article;
  const visited = view.revisions[0]?.readAt ?? article.updatedAt;
  const tags = new Map(
    annotations.flatMap((one) => one.tags).map((tag) => [tag.id, codebook.path(tag)]),
  );
  return {
    words: wordsIn(options.language),
    article: {
      title: view.title,
      url: article.url,
      authors: metadata.authors.map(({ name }) => name),
      publisher: metadata.publisher,
      agency: metadata.agency,
      published: metadata.published,
      modified: metadata.modified,
      section: metadata.section,
      language: metadata.language,
      description: metadata.description,
      accessed: iso(visited),
      tags: [...tags.values()],
    },
    annotations: annotations.map((one, index) => annotationModel(one, index, codebook)),
  };
}

function annotationModel(view: AnnotationView, index: number, codebook: Codebook) {
  const { annotation, quote, prefix, suffix } = view;
  const { claim, quotation } = annotation;
  return {
    number: index + 1,
    id: annotation.id,
    kind: annotation.kind,
    color: annotation.color,
    quote,
    prefix,
    suffix,
    comment: annotation.comment,
    tags: view.tags.map((tag) => codebook.path(tag)),
    link: textFragmentUrl(annotation.target.source, { quote, prefix, suffix }),
    created: iso(annotation.createdAt),
    modified: iso(annotation.updatedAt),
    speech: quotation?.speech,
    speaker: quotation?.speaker,
    cue: quotation?.cue,
    claim: claim && {
      statement: claim.statement,
      claimant: claim.claimant,
      type: claim.type,
      status: claim.status,
      checkable: claim.checkable,
      checkable_reason: claim.checkableReason,
      rating: claim.assessment?.label,
      rating_value: claim.assessment?.value,
      review_url: claim.assessment?.reviewUrl,
      sources: claim.sources.map(({ url, title }) => ({ url, title: title ?? url })),
      notes: claim.notes,
    },
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
