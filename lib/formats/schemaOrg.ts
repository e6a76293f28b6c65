import type { ArticleRecord, Collection } from '../annotations/types.ts';
import { decodeText } from './bytes.ts';
import { codebookOf } from './codebook.ts';
import { Tally, tallyOf } from './counts.ts';
import { lossesOf, wordsAlone } from './losses.ts';
import { missingForReview } from './missingForReview.ts';
import { Pace } from './pace.ts';
import { requireCounts } from './readBack.ts';
import { textFragmentUrl } from './textFragment.ts';
import type { Codec, Loss, WriteOptions } from './types.ts';
import { type AnnotationView, annotationViews, articleViews } from './view.ts';

const lacking: Loss[] = [...wordsAlone, 'colors', 'articles-without-annotations'];

/**
 * schema.org as JSON-LD, for fact-checkers and search engines: articles, quotations, claims, and a ClaimReview for each
 * claim that has a rating and the address of its review. Other claims are drafts that say what is missing.
 */
export const schemaOrg: Codec = {
  *write(collection, options) {
    yield '{"@context":["https://schema.org",{"pressmark":"urn:pressmark:"}],"@graph":[';
    let separator = '\n';
    for (const { node } of nodesOf(collection, options)) {
      yield separator + JSON.stringify(node);
      separator = ',\n';
    }
    yield separator === '\n' ? ']}\n' : '\n]}\n';
  },
  losses: (collection) => lossesOf(collection, lacking),
  drafts: (collection, options) =>
    annotationViews(collection)
      .map(({ annotation }) => ({
        id: annotation.id,
        missing: missingForReview(annotation, options),
      }))
      .filter(({ missing }) => missing.length > 0)
      .toArray(),
  readBack: async (file, collection, options) => {
    const pace = new Pace(options);
    const graph: { '@type': string; '@id': string }[] = JSON.parse(decodeText(file))['@graph'];
    const written = new Map(graph.map((node) => [node['@id'], JSON.stringify(node)]));
    const tally = new Tally(codebookOf(collection));
    let others = graph.length;
    await pace.each(nodesOf(collection, options), ({ node, view }) => {
      others--;
      const isHeld = written.get(node['@id']) === JSON.stringify(node);
      if (isHeld && view) tally.add(view.annotation, view.article.url);
    });
    const { annotations } = tally.proof;
    return requireCounts(
      { ...tally.proof, annotations: annotations + others },
      await tallyOf(collection, pace),
    );
  },
};

/** The nodes of the graph, each with the annotation that it says all of, where it is one. */
function* nodesOf(
  collection: Collection,
  options: WriteOptions,
): Generator<{ node: { '@id': string }; view?: AnnotationView }> {
  for (const { article, annotations } of articleViews(collection)) {
    if (annotations.length === 0) continue;
    yield { node: articleOf(article) };
    for (const view of annotations) {
      if (view.annotation.kind !== 'claim') yield { node: quotationOf(view), view };
      else {
        const claim = claimOf(view, options);
        const review = reviewOf(view, claim, options);
        yield { node: claim, view };
        if (review) yield { node: review };
      }
    }
  }
}

function articleOf({ url, metadata }: ArticleRecord) {
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: metadata.headline,
    author: metadata.authors.map(({ name, type }) => ({
      '@type': type === 'organisation' ? 'Organization' : 'Person',
      name,
    })),
    publisher: metadata.publisher && { '@type': 'Organization', name: metadata.publisher },
    creditText: metadata.agency,
    datePublished: metadata.published,
    dateModified: metadata.modified,
    inLanguage: metadata.language,
  };
}

function quotationOf(view: AnnotationView) {
  const { speaker } = view.annotation.quotation ?? {};
  return {
    '@type': 'Quotation',
    ...commonOf(view),
    text: view.quote,
    spokenByCharacter: speaker && { '@type': 'Person', name: speaker },
  };
}

function claimOf(view: AnnotationView, options: WriteOptions) {
  const { annotation, article, quote } = view;
  const { statement, claimant, sources = [], notes } = annotation.claim ?? {};
  const missing = missingForReview(annotation, options);
  return {
    '@type': 'Claim',
    ...commonOf(view),
    text: statement ?? quote,
    author: claimant && { '@type': 'Person', name: claimant },
    datePublished: article.metadata.published,
    appearance: {
      '@type': 'Quotation',
      text: quote,
      url: textFragmentUrl(annotation.target.source, view),
      isPartOf: { '@id': article.url },
    },
    citation: sources.map(({ url, title }) => ({ '@type': 'CreativeWork', url, name: title })),
    abstract: notes,
    creativeWorkStatus:
      missing.includes('url') || missing.includes('reviewRating') ? 'Draft' : undefined,
    'pressmark:missing': missing,
  };
}

/** The review of a claim, once it has a rating and the address of the review. */
function reviewOf(
  { annotation, quote }: AnnotationView,
  claim: ReturnType<typeof claimOf>,
  options: WriteOptions,
) {
  const { statement, assessment } = annotation.claim ?? {};
  if (!assessment?.label || !assessment.reviewUrl) return undefined;
  return {
    '@type': 'ClaimReview',
    '@id': `${claim['@id']}#review`,
    url: assessment.reviewUrl,
    claimReviewed: statement ?? quote,
    author: options.creator && { '@type': 'Person', name: options.creator },
    datePublished: new Date(annotation.updatedAt).toISOString(),
    reviewRating: {
      '@type': 'Rating',
      alternateName: assessment.label,
      ratingValue: assessment.value,
      worstRating: assessment.worst,
      bestRating: assessment.best,
    },
    itemReviewed: { '@id': claim['@id'], ...itemOf(claim) },
  };
}

/** What search engines read of a reviewed claim, since they do not follow `@id`. */
function itemOf({ author, datePublished, appearance, text }: Record<string, unknown>) {
  return { '@type': 'Claim', text, author, datePublished, appearance };
}

function commonOf({ annotation, article, tags }: AnnotationView) {
  return {
    '@id': `urn:uuid:${annotation.id}`,
    isPartOf: { '@id': article.url },
    comment: annotation.comment ? { '@type': 'Comment', text: annotation.comment } : undefined,
    keywords: tags.length > 0 ? tags.map(({ name }) => name) : undefined,
    inLanguage: article.metadata.language,
    dateCreated: new Date(annotation.createdAt).toISOString(),
  };
}
