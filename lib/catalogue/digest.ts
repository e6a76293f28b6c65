import type { AnchorState } from '../anchoring/types.ts';
import {
  annotationKinds,
  claimStatuses,
  colors,
  inArticleOrder,
  quoteOf,
} from '../annotations/index.ts';
import type { Annotation, ArticleRecord } from '../annotations/types.ts';
import { searchText } from './searchText.ts';
import type { ArticleDigest } from './types.ts';

/** Numbers that a digest keeps of each annotation. */
export const FIELDS = 10;
/** Where each of them stands. Enumerations are numbered from 1 in the order of their lists; 0 is none. */
export const KIND = 0;
export const COLOR = 1;
export const STATUS = 2;
export const DELETED = 3;
export const CREATED = 4;
export const UPDATED = 5;
/** Index into `speakers`, from 1; 0 for none. */
export const SPEAKER = 6;
export const TEXT_END = 7;
export const TAG_END = 8;
/** Index into `anchorStates`; 0 also where its page was not seen again. */
export const STATE = 9;

/** What can become of an annotation on its page, in the order that digests number them. */
export const anchorStates = [
  'anchored',
  'changed',
  'ambiguous',
  'orphaned',
] as const satisfies readonly AnchorState[];

/** Characters of a UUID. */
export const ID = 36;

/** Who is held to have said it: the speaker of a quotation, the claimant of a claim; '' for neither. */
export function speakerOf({ quotation, claim }: Pick<Annotation, 'quotation' | 'claim'>): string {
  return quotation?.speaker || claim?.claimant || '';
}

/**
 * The digest of an article and all its annotations, those in the trash too. `states` says what became of them on
 * their pages, by id, as far as that is known.
 */
export function digestOf(
  article: ArticleRecord,
  annotations: readonly Annotation[],
  sequence: number,
  states: ReadonlyMap<string, AnchorState> = new Map(),
): ArticleDigest {
  const ordered = annotations.toSorted(inArticleOrder);
  const numbers = new Float64Array(ordered.length * FIELDS);
  const tagRefs: number[] = [];
  const tagIds = new Numbered();
  const speakers = new Numbered();
  let text = '';
  ordered.forEach((annotation, index) => {
    const { kind, color, claim, createdAt, updatedAt } = annotation;
    text += `${searchableOf(annotation)}\n`;
    for (const id of annotation.tagIds) tagRefs.push(tagIds.of(id));
    const speaker = speakerOf(annotation);
    const at = index * FIELDS;
    numbers[at + KIND] = annotationKinds.indexOf(kind) + 1;
    numbers[at + COLOR] = color ? colors.indexOf(color) + 1 : 0;
    numbers[at + STATUS] = kind === 'claim' && claim ? claimStatuses.indexOf(claim.status) + 1 : 0;
    numbers[at + DELETED] = annotation.deletedAt === undefined ? 0 : 1;
    numbers[at + CREATED] = createdAt;
    numbers[at + UPDATED] = updatedAt;
    numbers[at + SPEAKER] = speaker ? speakers.of(speaker) + 1 : 0;
    numbers[at + TEXT_END] = text.length;
    numbers[at + TAG_END] = tagRefs.length;
    numbers[at + STATE] = anchorStates.indexOf(states.get(annotation.id) ?? 'anchored');
  });
  const { metadata } = article;
  return {
    articleId: article.id,
    sequence,
    url: article.url,
    headline: metadata.headline ?? '',
    publisher: metadata.publisher ?? '',
    agency: metadata.agency ?? '',
    authors: metadata.authors.map(({ name }) => name).join(', '),
    language: metadata.language ?? '',
    published: Date.parse(metadata.published ?? '') || 0,
    updatedAt: article.updatedAt,
    ids: ordered.map(({ id }) => id).join(''),
    numbers,
    tagRefs: Uint16Array.from(tagRefs),
    tagIds: tagIds.values,
    speakers: speakers.values,
    text,
  };
}

/** What became of an annotation on its page, out of its article's digest. */
export function stateIn(digest: ArticleDigest | undefined, id: string): AnchorState {
  const at = digest?.ids.indexOf(id) ?? -1;
  const number = at < 0 ? 0 : digest?.numbers[(at / ID) * FIELDS + STATE];
  return anchorStates[number ?? 0] ?? 'anchored';
}

function searchableOf({ target, comment, claim, quotation }: Annotation): string {
  const parts = [
    quoteOf({ target }),
    comment,
    claim?.statement,
    claim?.claimant,
    claim?.notes,
    claim?.assessment?.label,
    quotation?.speaker,
  ];
  return searchText(parts.filter(Boolean).join(' ')).trim();
}

/** Gives equal strings equal numbers, from 0. */
class Numbered {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
