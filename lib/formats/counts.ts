import type { Annotation, Collection } from '../annotations/types.ts';
import { type Codebook, codebookOf, withoutTrash } from './codebook.ts';
import type { Counts } from './types.ts';
import type { AnnotationView } from './view.ts';

/** What is counted in a file to prove that it is whole. */
export interface Proof extends Counts {
  /** Tags on annotations, all taken together: a tag that several bear counts as often. */
  taggings: number;
}

/** What a file with the articles, annotations and codebook of a collection holds, without the trash. */
export function countsOf(collection: Collection): Proof {
  const { articles, annotations, tags } = withoutTrash(collection);
  return proofOf(articles.length, annotations, tags.length, codebookOf(collection));
}

/** What a file with these annotations holds: their articles, and the tags that they bear. */
export function countsOfViews(views: readonly AnnotationView[], codebook: Codebook): Proof {
  const annotations = views.map(({ annotation }) => annotation);
  const articles = new Set(views.map(({ article }) => article.url));
  const paths = new Set(views.flatMap((view) => pathsOf(view.annotation, codebook)));
  return proofOf(articles.size, annotations, paths.size, codebook);
}

/** What a file with so many articles and tags and these annotations holds. */
export function proofOf(
  articles: number,
  annotations: readonly Annotation[],
  tags: number,
  codebook: Codebook,
): Proof {
  return {
    articles,
    annotations: annotations.length,
    comments: annotations.filter(({ comment }) => comment !== '').length,
    tags,
    claims: annotations.filter(({ kind }) => kind === 'claim').length,
    taggings: annotations.reduce((sum, one) => sum + pathsOf(one, codebook).length, 0),
  };
}

/** Paths of the tags of an annotation, each as one string. Tags of the same path count as one. */
function pathsOf({ tagIds }: Annotation, codebook: Codebook): string[] {
  const tags = tagIds.map((id) => codebook.get(id)).filter((tag) => tag !== undefined);
  return [...new Set(tags.map((tag) => codebook.path(tag).join('\n')))];
}
