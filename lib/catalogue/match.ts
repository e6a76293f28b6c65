import { annotationKinds, claimStatuses, colors } from '../annotations/index.ts';
import {
  anchorStates,
  COLOR,
  CREATED,
  DELETED,
  FIELDS,
  KIND,
  SPEAKER,
  STATE,
  STATUS,
  TAG_END,
  TEXT_END,
} from './digest.ts';
import { searchText } from './searchText.ts';
import type { TypedQuery } from './typedQuery.ts';
import type { ArticleDigest, Filter } from './types.ts';

/** Names of tags by id, for words of a query that mean a tag. */
export type TagNames = ReadonlyMap<string, string>;

/** Marks in `found`, from `base` on, each annotation of a digest that a query asks for. */
export class Matcher {
  private readonly kinds: Set<number> | null;
  private readonly colors: Set<number> | null;
  private readonly statuses: Set<number> | null;
  private readonly states: Set<number> | null;
  private readonly tagIds: ReadonlySet<string>[] = [];
  /** For each term the tags whose name has it. */
  private readonly termTags: Set<string>[];

  constructor(
    private readonly filter: Filter,
    private readonly typed: TypedQuery,
    tags: TagNames,
  ) {
    const folded = [...tags].map(([id, name]) => [id, searchText(name)] as const);
    const tagged = (part: string) =>
      new Set(folded.filter(([, name]) => name.includes(part)).map(([id]) => id));
    const wanted = (operator: string) =>
      typed.conditions.filter((c) => c.operator === operator).map((c) => c.value);
    this.termTags = typed.terms.map(tagged);
    if (filter.tagIds?.length) this.tagIds.push(new Set(filter.tagIds));
    for (const value of wanted('tag')) this.tagIds.push(tagged(value));
    this.kinds = numbers(annotationKinds, filter.kinds, wanted('kind'));
    this.colors = numbers(colors, filter.colors, wanted('color'));
    this.statuses = numbers(claimStatuses, filter.statuses, wanted('status'));
    this.states = numbers(anchorStates, filter.states, wanted('state'), 0);
  }

  match(digest: ArticleDigest, found: Uint8Array, base: number): void {
    if (!this.articleFits(digest)) return;
    const { numbers: n, text } = digest;
    const count = n.length / FIELDS;
    const speakers = this.speakersOf(digest);
    const tagSets = this.tagIds.map((ids) => refs(digest, ids));
    if (tagSets.some((set) => set.size === 0)) return;
    const termTagSets = this.termTags.map((ids) => refs(digest, ids));
    if (this.typed.terms.some((term, i) => !termTagSets[i]?.size && !text.includes(term))) return;
    const { from = -Infinity, to = Infinity, trash = false } = this.filter;
    let textStart = 0;
    let tagStart = 0;
    for (let i = 0, at = 0; i < count; i++, at += FIELDS) {
      const textEnd = n[at + TEXT_END] as number;
      const tagEnd = n[at + TAG_END] as number;
      if (
        (n[at + DELETED] === 1) === trash &&
        (!this.kinds || this.kinds.has(n[at + KIND] as number)) &&
        (!this.colors || this.colors.has(n[at + COLOR] as number)) &&
        (!this.statuses || this.statuses.has(n[at + STATUS] as number)) &&
        (!this.states || this.states.has(n[at + STATE] as number)) &&
        (!speakers || speakers.has(n[at + SPEAKER] as number)) &&
        (n[at + CREATED] as number) >= from &&
        (n[at + CREATED] as number) < to &&
        tagSets.every((set) => hasTag(digest, tagStart, tagEnd, set)) &&
        this.termsFit(digest, textStart, textEnd, tagStart, tagEnd, termTagSets)
      )
        found[base + i] = 1;
      textStart = textEnd;
      tagStart = tagEnd;
    }
  }

  private termsFit(
    digest: ArticleDigest,
    textStart: number,
    textEnd: number,
    tagStart: number,
    tagEnd: number,
    termTagSets: Set<number>[],
  ): boolean {
    const { terms } = this.typed;
    if (terms.length === 0) return true;
    const own = digest.text.slice(textStart, textEnd);
    return terms.every(
      (term, i) =>
        own.includes(term) || hasTag(digest, tagStart, tagEnd, termTagSets[i] as Set<number>),
    );
  }

  private articleFits({ articleId, publisher, agency, language }: ArticleDigest): boolean {
    const { filter, typed } = this;
    if (filter.articleId && filter.articleId !== articleId) return false;
    if (filter.languages?.length && !filter.languages.includes(language)) return false;
    const { publishers } = filter;
    if (publishers?.length && !publishers.includes(publisher) && !publishers.includes(agency))
      return false;
    return typed.conditions.every(({ operator, value }) => {
      if (operator === 'publisher') return searchText(`${publisher}\n${agency}`).includes(value);
      return operator !== 'lang' || searchText(language).startsWith(value);
    });
  }

  /** The numbers of the speakers asked for; null where any will do. */
  private speakersOf({ speakers }: ArticleDigest): Set<number> | null {
    const values = this.typed.conditions.filter((c) => c.operator === 'speaker');
    const { speakers: wanted } = this.filter;
    if (!wanted?.length && values.length === 0) return null;
    const fits = (name: string) =>
      (!wanted?.length || wanted.includes(name)) &&
      values.every(({ value }) => searchText(name).includes(value));
    return new Set(speakers.flatMap((name, i) => (fits(name) ? [i + 1] : [])));
  }
}

function refs(digest: ArticleDigest, ids: ReadonlySet<string>): Set<number> {
  if (ids.size === 0) return new Set();
  return new Set(digest.tagIds.flatMap((id, i) => (ids.has(id) ? [i] : [])));
}

function hasTag(digest: ArticleDigest, start: number, end: number, set: Set<number>): boolean {
  if (set.size === 0) return false;
  for (let i = start; i < end; i++) if (set.has(digest.tagRefs[i] as number)) return true;
  return false;
}

/** The numbers of chosen values, counted from `first`, and of those whose name begins as typed; null for any. */
function numbers(
  all: readonly string[],
  chosen: readonly string[] | undefined,
  typed: string[],
  first = 1,
): Set<number> | null {
  if (!chosen?.length && typed.length === 0) return null;
  const fits = (value: string) =>
    (!chosen?.length || chosen.includes(value)) && typed.every((part) => value.startsWith(part));
  const result = new Set(all.flatMap((value, i) => (fits(value) ? [i + first] : [])));
  if (chosen?.includes('none')) result.add(0);
  return result;
}
