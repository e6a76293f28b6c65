import type { Annotation, Collection } from '../annotations/types.ts';
import { type Codebook, codebookOf, withoutTrash } from './codebook.ts';
import type { Pace } from './pace.ts';
import type { Counts } from './types.ts';
import { annotationViews } from './view.ts';

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

/** What a file with so many articles and tags and these annotations holds. */
export function proofOf(
  articles: number,
  annotations: readonly Annotation[],
  tags: number,
  codebook: Codebook,
): Proof {
  const tally = new Tally(codebook);
  for (const annotation of annotations) tally.add(annotation, '');
  return { ...tally.proof, articles, tags };
}

/** Counts annotations one by one: their articles, and the tags that they bear. */
export class Tally {
  readonly #codebook: Codebook;
  readonly #articles = new Set<string>();
  readonly #paths = new Set<string>();
  readonly #counts = { annotations: 0, comments: 0, claims: 0, taggings: 0 };

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** @param article what tells its article from others */
  add(annotation: Annotation, article: string): void {
    const paths = pathsOf(annotation, this.#codebook);
    this.#articles.add(article);
    for (const path of paths) this.#paths.add(path);
    this.#counts.annotations++;
    this.#counts.taggings += paths.length;
    if (annotation.comment !== '') this.#counts.comments++;
    if (annotation.kind === 'claim') this.#counts.claims++;
  }

  get proof(): Proof {
    return { ...this.#counts, articles: this.#articles.size, tags: this.#paths.size };
  }
}

/** What a file with all annotations of a collection holds, counted with pauses. */
export async function tallyOf(collection: Collection, pace: Pace): Promise<Proof> {
  const tally = new Tally(codebookOf(collection));
  await pace.each(annotationViews(collection), ({ annotation, article }) =>
    tally.add(annotation, article.url),
  );
  return tally.proof;
}

/** Paths of the tags of an annotation, each as one string. Tags of the same path count as one. */
function pathsOf({ tagIds }: Annotation, codebook: Codebook): string[] {
  const tags = tagIds.map((id) => codebook.get(id)).filter((tag) => tag !== undefined);
  return [...new Set(tags.map((tag) => codebook.path(tag).join('\n')))];
}
