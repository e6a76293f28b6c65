import type { Collection } from '../annotations/types.ts';
import { decodeText } from './bytes.ts';
import { codebookOf } from './codebook.ts';
import { countsOfViews } from './counts.ts';
import { lossesOf } from './losses.ts';
import { missingForReview } from './missingForReview.ts';
import { requireCounts } from './readBack.ts';
import { textFragmentUrl } from './textFragment.ts';
import type { Codec, Loss, WriteOptions } from './types.ts';
import { type AnnotationView, annotationViews, articleViews } from './view.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'context',
  'colors',
  'tag-details',
  'articles-without-annotations',
];

/** What is looked at of a node when a file is read back. */
interface Node {
  '@type': string;
  comment?: { text: string };
  keywords?: string[];
}

/**
 * schema.org as JSON-LD, for fact-checkers and search engines: articles, quotations, claims, and a ClaimReview for each
 * claim that has a rating and the address of its review. Other claims are drafts that say what is missing.
 */
export const schemaOrg: Codec = {
  *write(collection, options) {
    yield '{"@context":["https://schema.org",{"pressmark":"urn:pressmark:"}],"@graph":[';
    let separator = '\n';
    for (const node of nodesOf(collection, options)) {
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
      .filter(({ missing }) => missing.length > 0),
  readBack: async (file, collection) => {
    const graph: Node[] = JSON.parse(decodeText(file))['@graph'];
    const of = (...types: string[]) => graph.filter((node) => types.includes(node['@type']));
    const views = annotationViews(collection);
    const names = views.map(({ tags }) => tags.map(({ name }) => name));
    const keywords = of('Quotation', 'Claim').flatMap((node) => node.keywords ?? []);
    return requireCounts(
      {
        articles: of('NewsArticle').length,
        annotations: of('Quotation', 'Claim').length,
        comments: of('Quotation', 'Claim').filter(({ comment }) => comment?.text).length,
        tags: new Set(keywords).size,
        claims: of('Claim').length,
        taggings: keywords.length,
      },
      {
        ...countsOfViews(views, codebookOf(collection)),
        tags: new Set(names.flat()).size,
        taggings: names.flat().length,
      },
    );
  },
};

function* nodesOf(collection: Collection, options: WriteOptions) {
  for (const { article, annotations } of articleViews(collection)) {
    if (annotations.length === 0) continue;
    const { metadata } = article;
    yield {
      '@type': 'NewsArticle',
      '@id': article.url,
      url: article.url,
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
    for (const view of annotations) {
      if (view.annotation.kind === 'claim') yield* claimOf(view, options);
      else yield quotationOf(view);
    }
  }
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

function* claimOf(view: AnnotationView, options: WriteOptions) {
  const { annotation, article, quote } = view;
  const { statement, claimant, assessment, sources = [], notes } = annotation.claim ?? {};
  const missing = missingForReview(annotation, options);
  const claim = {
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
  yield claim;
  if (!assessment?.label || !assessment.reviewUrl) return;
  yield {
    '@type': 'ClaimReview',
    '@id': `${commonOf(view)['@id']}#review`,
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
