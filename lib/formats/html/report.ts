import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { type Codebook, codebookOf, withoutTrash } from '../codebook.ts';
import { countsOf, Tally, tallyOf } from '../counts.ts';
import { htmlText } from '../htmlText.ts';
import { lossesOf } from '../losses.ts';
import { Pace } from '../pace.ts';
import { PassageFinder } from '../passages.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Loss, WriteOptions } from '../types.ts';
import { type AnnotationView, type ArticleView, annotationViews, articleViews } from '../view.ts';
import { wordsIn } from '../words.ts';
import { annotationItem, definitions, languageTag, linkTo, timeTag } from './annotation.ts';
import { textInContext } from './context.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { type Child, Html, join, tag } from './tag.ts';

const lacking: Loss[] = ['trash', 'places', 'colors', 'tag-details'];

/** Nothing is loaded or run; the one style sheet is named by its hash. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A page to read, print and file: metadata and its origin, annotations, and the text with the marks in it. */
export const htmlReport: Codec = {
  *write(collection, options) {
    const words = wordsIn(options.language);
    const language = words === wordsIn('en') ? 'en' : (options.language ?? 'en');
    const codebook = codebookOf(collection);
    const { articles } = withoutTrash(collection);
    const only = articles.length === 1 ? articles[0] : undefined;
    yield `<!DOCTYPE html>\n<html lang="${languageTag(language) ?? 'en'}">\n`;
    yield tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      tag('meta', { name: 'viewport', content: 'width=device-width' }),
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('title', {}, only ? only.metadata.headline || only.url : words.annotations),
      new Html(`<style>${STYLE}</style>`),
    ).source;
    yield '\n<body>\n<header>';
    yield tag('h1', {}, words.annotations).source;
    yield definitions(totals(collection, words)).source;
    yield '</header>\n<main>\n';
    for (const view of articleViews(collection))
      yield `${articleSection(view, codebook, options).source}\n`;
    yield `</main>\n${tag('footer', {}, tag('p', {}, words.exported)).source}\n</body>\n</html>\n`;
  },
  losses: (collection) => lossesOf(collection, lacking),
  readBack: async (file, collection, options) => {
    const html = decodeText(file);
    const pace = new Pace(options);
    const [, ...items] = html.split('<li id="annotation-');
    const tally = new Tally(codebookOf(collection));
    let index = 0;
    await pace.each(annotationViews(collection), (view) => {
      if (isHeld(view, items[index++] ?? '')) tally.add(view.annotation, view.article.url);
    });
    const articles = html.match(/<article /g)?.length ?? 0;
    const { annotations } = tally.proof;
    return requireCounts(
      { ...tally.proof, articles, annotations: annotations + Math.max(0, items.length - index) },
      { ...(await tallyOf(collection, pace)), articles: withoutTrash(collection).articles.length },
    );
  },
};

/** Whether the item of a list says all of an annotation: its kind, its words, its comment and its tags. */
function isHeld({ annotation, quote, tags }: AnnotationView, item: string): boolean {
  const { id, kind, comment } = annotation;
  if (!item.startsWith(`${id}" class="${kind}"`)) return false;
  const finder = new PassageFinder(htmlText(item));
  const names = tags.map(({ name }) => name);
  return (
    item.includes('<div class="comment">') === (comment !== '') &&
    [quote, comment, ...names].every((passage) => finder.find(passage))
  );
}

function totals(collection: Collection, words: ReturnType<typeof wordsIn>): [string, Child][] {
  const { articles, annotations, claims } = countsOf(collection);
  return [
    [words.articles, String(articles)],
    [words.annotations, String(annotations)],
    [words.kinds.claim, claims > 0 && String(claims)],
  ];
}

function articleSection(view: ArticleView, codebook: Codebook, options: WriteOptions): Html {
  const words = wordsIn(options.language);
  const numbered = view.annotations.map((one, index) => ({ number: index + 1, view: one }));
  const texts = view.revisions.filter((revision) =>
    view.annotations.some(({ place }) => place?.revision === revision),
  );
  const lang = languageTag(view.article.metadata.language);
  return tag(
    'article',
    { id: `article-${view.article.id}` },
    tag('h2', { lang, dir: 'auto' }, view.title),
    metadataList(view, options),
    numbered.length > 0 && tag('h3', {}, words.annotations),
    numbered.length > 0 &&
      tag(
        'ol',
        { class: 'annotations' },
        ...numbered.map((one) => annotationItem(one, codebook, options)),
      ),
    ...texts.map((revision) =>
      tag(
        'section',
        {},
        tag('h3', {}, words.text),
        definitions([
          [words.accessed, timeTag(revision.readAt, options)],
          [words.textHash, tag('code', {}, revision.textHash)],
        ]),
        tag('div', { class: 'text', lang }, textInContext(revision, numbered)),
      ),
    ),
  );
}

/** What is known of an article, and where each thing was read. */
function metadataList({ article, revisions }: ArticleView, options: WriteOptions): Html {
  const words = wordsIn(options.language);
  const { metadata } = article;
  const read = (field: string, value: string | undefined): Child => {
    const origin = metadata.provenance[field]?.source;
    return value && (origin ? join([`${value} `, tag('small', {}, `(${origin})`)]) : value);
  };
  return definitions([
    [words.source, linkTo(article.url, article.url)],
    [words.publisher, read('publisher', metadata.publisher)],
    [words.authors, read('authors', metadata.authors.map(({ name }) => name).join(', '))],
    [words.agency, read('agency', metadata.agency)],
    [words.published, read('published', metadata.published)],
    [words.modified, read('modified', metadata.modified)],
    ...revisions.map(({ readAt }): [string, Child] => [words.accessed, timeTag(readAt, options)]),
  ]);
}
