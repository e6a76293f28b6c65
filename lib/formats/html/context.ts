import type { Revision } from '../../annotations/types.ts';
import type { AnnotationView } from '../view.ts';
import { type Child, type Html, join, tag } from './tag.ts';

/** An annotation with its number in the report. */
export interface Numbered {
  number: number;
  view: AnnotationView;
}

const blockTags: Readonly<Record<Revision['blocks'][number]['type'], string>> = {
  paragraph: 'p',
  heading: 'h4',
  'list-item': 'p',
  blockquote: 'blockquote',
  preformatted: 'p',
  'table-row': 'p',
  caption: 'p',
};

/** The text of an article, with the passages marked that annotations stand on. Marks may overlap. */
export function textInContext(revision: Revision, annotations: readonly Numbered[]): Html {
  const marks = annotations.filter(({ view }) => view.place?.revision.id === revision.id);
  return join(
    revision.blocks.map((block) =>
      tag(
        blockTags[block.type],
        { dir: 'auto' },
        ...pieces(revision.text, block.start, block.start + block.text.length, marks),
      ),
    ),
  );
}

/** Cuts a stretch of text wherever a mark begins or ends. */
function pieces(text: string, start: number, end: number, marks: readonly Numbered[]): Child[] {
  const inside = marks.filter(
    ({ view: { place } }) => place && place.start < end && place.end > start,
  );
  const cuts = inside.flatMap(({ view: { place } }) => [place?.start ?? start, place?.end ?? end]);
  const bounds = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])];
  return bounds
    .sort((a, b) => a - b)
    .slice(0, -1)
    .map((from, at) => {
      const to = bounds[at + 1] ?? end;
      const words = text.slice(from, to);
      const here = inside.filter(
        ({ view: { place } }) => place && place.start <= from && place.end >= to,
      );
      if (here.length === 0) return words;
      const ending = here.filter(
        ({ view: { place } }) => place && (place.end === to || (to === end && place.end > end)),
      );
      const kinds = [...new Set(here.map(({ view }) => view.annotation.kind))].join(' ');
      const notes = ending.map(({ number, view }) =>
        tag('a', { href: `#annotation-${view.annotation.id}` }, `\u2009${number}`),
      );
      return tag('mark', { class: kinds }, words, ...notes);
    });
}
