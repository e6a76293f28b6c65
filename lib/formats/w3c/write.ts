import type { AnnotationKind, Collection } from '../../annotations/types.ts';
import { Codebook, withoutTrash } from '../codebook.ts';
import { CodePoints } from '../codePoints.ts';
import { joinPaths } from '../csv/names.ts';
import { jsonWithList } from '../jsonList.ts';
import { ordered } from '../order.ts';
import { textDirective } from '../textFragment.ts';
import type { WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews } from '../view.ts';
import { context, KEPT, TEXT_FRAGMENT } from './context.ts';

/** Why a person made a mark, in the words of the recommendation, section 3.3.5. */
const motivations: Record<AnnotationKind, string> = {
  highlight: 'highlighting',
  claim: 'assessing',
  quotation: 'identifying',
};

/**
 * One AnnotationPage with everything: Web Annotation Data Model, sections 3 to 5. What the model has no word for
 * stands under `pressmark:`, which other programs pass over.
 */
export function* writeW3c(collection: Collection, options: WriteOptions): Generator<string> {
  const { articles, annotations, tags } = ordered(withoutTrash(collection));
  const codebook = new Codebook(tags);
  const points = new Map<string, CodePoints>();
  const head = {
    '@context': context,
    id: 'urn:pressmark:page:1',
    type: 'AnnotationPage',
    partOf: {
      id: 'urn:pressmark:collection',
      type: 'AnnotationCollection',
      label: 'Pressmark',
      total: annotations.length,
    },
    startIndex: 0,
    'pressmark:articles': articles,
    'pressmark:tags': tags,
  };
  const views = annotationViews(collection);
  yield* jsonWithList(
    head,
    'items',
    views.map((view) => annotationOf(view, codebook, points, options)),
  );
}

function annotationOf(
  view: AnnotationView,
  codebook: Codebook,
  points: Map<string, CodePoints>,
  options: WriteOptions,
) {
  const { annotation } = view;
  const bodies = bodiesOf(view, codebook);
  const motivation = new Set([
    motivations[annotation.kind],
    ...(annotation.comment ? ['commenting'] : []),
    ...(view.tags.length > 0 ? ['tagging'] : []),
  ]);
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: [...motivation],
    created: iso(annotation.createdAt),
    modified: iso(annotation.updatedAt),
    ...keptOf(annotation.foreign),
    ...(options.creator && { creator: { type: 'Person', name: options.creator } }),
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: sourceOf(annotation.target.source),
      selector: selectorsOf(view, points),
      state: {
        type: 'TimeState',
        sourceDate: iso(view.place?.revision.readAt ?? annotation.createdAt),
      },
    },
    'pressmark:article': `urn:uuid:${annotation.articleId}`,
    'pressmark:kind': annotation.kind,
    ...(annotation.color && { 'pressmark:color': annotation.color }),
    ...(annotation.claim && { 'pressmark:claim': annotation.claim }),
    ...(annotation.quotation && { 'pressmark:quotation': annotation.quotation }),
  };
}

function keptOf(foreign: Record<string, unknown> = {}) {
  return Object.fromEntries(
    KEPT.filter((name) => Object.hasOwn(foreign, name)).map((name) => [name, foreign[name]]),
  );
}

function bodiesOf({ annotation, article, tags }: AnnotationView, codebook: Codebook) {
  const body = (purpose: string, value: string, more = {}) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    ...more,
  });
  const { claim, comment } = annotation;
  const language = article.metadata.language;
  return [
    ...(comment ? [body('commenting', comment)] : []),
    ...tags.map((tag) =>
      body('tagging', joinPaths([codebook.path(tag)]), { 'pressmark:tag': `urn:uuid:${tag.id}` }),
    ),
    ...(claim?.statement
      ? [body('describing', claim.statement, language ? { language } : {})]
      : []),
    ...(claim?.assessment ? [body('assessing', claim.assessment.label)] : []),
  ];
}

function selectorsOf(
  { quote, prefix, suffix, place }: AnnotationView,
  points: Map<string, CodePoints>,
) {
  const directive = textDirective({ quote, prefix, suffix });
  return [
    {
      type: 'TextQuoteSelector',
      exact: quote,
      ...(prefix && { prefix }),
      ...(suffix && { suffix }),
    },
    ...(place ? [positionOf(place, points)] : []),
    ...(directive
      ? [{ type: 'FragmentSelector', conformsTo: TEXT_FRAGMENT, value: `:~:text=${directive}` }]
      : []),
  ];
}

/** The recommendation counts code points, section 4.2.5, note. */
function positionOf(place: NonNullable<AnnotationView['place']>, points: Map<string, CodePoints>) {
  const { id, text } = place.revision;
  const converter = points.get(id) ?? new CodePoints(text);
  points.set(id, converter);
  return {
    type: 'TextPositionSelector',
    start: converter.fromUnits(place.start),
    end: converter.fromUnits(place.end),
  };
}

/** An IRI without spaces, whatever the person's browser let through. */
function sourceOf(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
