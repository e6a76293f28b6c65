import { isWebAddress } from '../../annotations/rebuild.ts';
import type { Annotation } from '../../annotations/types.ts';
import type { Codebook } from '../codebook.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { WriteOptions } from '../types.ts';
import { readableTime, type Words, wordsIn } from '../words.ts';
import type { Numbered } from './context.ts';
import { type Child, type Html, join, paragraphs, tag } from './tag.ts';

/** An annotation in the list of its article: quote, comment, what is said of it, when it was made and changed. */
export function annotationItem(
  { view }: Numbered,
  codebook: Codebook,
  options: WriteOptions,
): Html {
  const { annotation, article, quote, tags } = view;
  const words = wordsIn(options.language);
  const link = textFragmentUrl(annotation.target.source, view);
  const names = tags.map((one) => tag('li', { dir: 'auto' }, codebook.path(one).join(' / ')));
  return tag(
    'li',
    { id: `annotation-${annotation.id}`, class: annotation.kind },
    tag(
      'blockquote',
      { cite: annotation.target.source, lang: languageTag(article.metadata.language) },
      paragraphs(quote, { dir: 'auto' }),
    ),
    annotation.comment !== '' &&
      tag('div', { class: 'comment' }, paragraphs(annotation.comment, { dir: 'auto' })),
    names.length > 0 && tag('ul', { class: 'tags', 'aria-label': words.tags }, ...names),
    detailsOf(annotation, words, options),
    tag('p', {}, linkTo(link, words.link)),
  );
}

/** A list of terms and what they are; terms without a value are left out. */
export function definitions(entries: readonly (readonly [string, Child])[]): Html {
  return tag(
    'dl',
    {},
    ...entries
      .filter(([, value]) => value !== undefined && value !== false && value !== '')
      .map(([term, value]) =>
        tag('div', {}, tag('dt', {}, term), tag('dd', { dir: 'auto' }, value)),
      ),
  );
}

/** A moment, for people and for programs. @param time milliseconds since 1970 */
export function timeTag(time: number, options: WriteOptions): Html {
  return tag('time', { datetime: new Date(time).toISOString() }, readableTime(time, options));
}

/** A link, where the address is one of the web; else its text. */
export function linkTo(address: string, text: string): Child {
  return isWebAddress(address)
    ? tag('a', { href: new URL(address).href, rel: 'noreferrer' }, text)
    : text;
}

/** A language as `lang` takes it, or undefined for what is none. */
export function languageTag(language: string | undefined): string | undefined {
  return /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language ?? '') ? language : undefined;
}

function detailsOf(annotation: Annotation, words: Words, options: WriteOptions): Html {
  const { claim, quotation } = annotation;
  const { assessment } = claim ?? {};
  const checkable = claim?.checkable;
  const scale =
    assessment?.best !== undefined ? ` (${assessment.worst ?? 1}–${assessment.best})` : '';
  return definitions([
    [words.type, words.kinds[annotation.kind]],
    [words.speaker, quotation?.speaker],
    [words.claim, claim?.statement],
    [words.claimant, claim?.claimant],
    [words.type, claim?.type && words.claimTypes[claim.type]],
    [words.status, claim && words.claimStatuses[claim.status]],
    [
      words.checkable,
      checkable !== undefined &&
        [checkable ? words.yes : words.no, claim?.checkableReason].filter(Boolean).join(': '),
    ],
    [
      words.rating,
      assessment &&
        join([
          `${assessment.label}${assessment.value === undefined ? '' : `: ${assessment.value}${scale}`} `,
          assessment.reviewUrl && linkTo(assessment.reviewUrl, assessment.reviewUrl),
        ]),
    ],
    ...(claim?.sources ?? []).map(({ url, title }): [string, Child] => [
      words.source,
      linkTo(url, title ?? url),
    ]),
    [words.notes, claim?.notes],
    [words.created, timeTag(annotation.createdAt, options)],
    ...annotation.history.map(({ at, before }): [string, Child] => [
      words.modified,
      join([timeTag(at, options), ` (${Object.keys(before).join(', ')})`]),
    ]),
  ]);
}
