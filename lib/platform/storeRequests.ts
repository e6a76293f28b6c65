import * as v from 'valibot';
import { annotationKinds, colors } from '../annotations/values.ts';
import { normaliseUrl } from '../article/url.ts';
import type { SelectedWords } from '../session/types.ts';
import type { BackgroundProtocol, Message, PageWords, Request } from './protocol.ts';

/** UTF-16 units of text that one request may bring: what the reading of a page stops at. */
const MAX_TEXT = 20_000_000;
const MAX_VALUE = 100_000;
const MAX_LIST = 1000;
const MAX_BLOCKS = 300_000;

/** A lone surrogate becomes U+FFFD, which keeps the length. */
const wellFormed = v.transform((input: string) => input.toWellFormed());
const value = v.pipe(v.string(), v.maxLength(MAX_VALUE), wellFormed);
const address = v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:\/\//i), v.url());
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <T extends v.GenericSchema>(entry: T) => v.pipe(v.array(entry), v.maxLength(MAX_LIST));

const metadata = v.object({
  headline: v.exactOptional(value),
  authors: list(v.object({ name: value, type: v.exactOptional(v.literal('organisation')) })),
  published: v.exactOptional(value),
  modified: v.exactOptional(value),
  publisher: v.exactOptional(value),
  agency: v.exactOptional(value),
  initials: v.exactOptional(value),
  dateline: v.exactOptional(value),
  photoCredits: list(value),
  section: v.exactOptional(value),
  syndicatedFrom: v.exactOptional(value),
  language: v.exactOptional(value),
  direction: v.exactOptional(v.picklist(['ltr', 'rtl'])),
  canonicalUrl: v.exactOptional(address),
  description: v.exactOptional(value),
  paywalled: v.exactOptional(v.boolean()),
  provenance: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.object({
      source: value,
      disagreed: list(v.object({ value, source: value })),
    }),
  ),
});

const block = v.object({
  type: v.picklist([
    'paragraph',
    'heading',
    'list-item',
    'blockquote',
    'preformatted',
    'table-row',
    'caption',
  ]),
  text: v.pipe(v.string(), wellFormed),
  start: offset,
  level: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
});

/** What is stored of an article; the verdict and what was set aside stay on the page. */
const article = v.pipe(
  v.object({
    metadata,
    blocks: v.pipe(v.array(block), v.maxLength(MAX_BLOCKS)),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT), wellFormed),
  }),
  v.check(({ blocks, text }) => blocks.every((b) => text.startsWith(b.text, b.start))),
);

const selector = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(value, v.regex(/\S/)),
    prefix: v.exactOptional(value),
    suffix: v.exactOptional(value),
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({
    type: v.literal('RangeSelector'),
    startContainer: value,
    startOffset: offset,
    endContainer: value,
    endOffset: offset,
  }),
]) satisfies v.GenericSchema<unknown, SelectedWords['selectors'][number]>;

const selectors = v.pipe(
  v.array(selector),
  v.maxLength(10),
  v.check((all) => all.some(({ type }) => type === 'TextQuoteSelector')),
);
const id = v.pipe(v.string(), v.uuid());
const pageWords = {
  address,
  title: value,
  article: v.nullable(article),
  words: v.object({ selectors, span: v.nullable(v.object({ start: offset, end: offset })) }),
};
const isWithinArticle = ({
  article: read,
  words: { span },
}: Pick<PageWords, 'words'> & {
  article: { text: string } | null;
}) => !span || (read !== null && span.start <= span.end && span.end <= read.text.length);

const request = v.variant('type', [
  v.object({ type: v.literal('marks'), url: address }),
  v.pipe(
    v.object({ type: v.literal('annotate'), kind: v.picklist(annotationKinds), ...pageWords }),
    v.check((asked) => isWithinArticle(asked)),
  ),
  v.pipe(
    v.object({ type: v.literal('move'), id, ...pageWords }),
    v.check((asked) => isWithinArticle(asked)),
  ),
  v.object({
    type: v.literal('recolor'),
    url: address,
    id,
    color: v.nullable(v.picklist(colors)),
  }),
  v.object({ type: v.literal('takeBack'), url: address, id, at: offset }),
  v.object({ type: v.picklist(['remove', 'restore']), url: address, id }),
  v.object({
    type: v.literal('cite'),
    address,
    title: value,
    metadata: v.nullable(metadata),
    selectors,
  }),
]) satisfies v.GenericSchema<unknown, Message<BackgroundProtocol>>;

/**
 * What a page session asks of the background, or undefined where it is not what a session would send: a page's process
 * may be in a stranger's hands. Made anew, so that nothing comes along that was not looked at.
 *
 * @param from Address of the document that sent it, as the browser has it. What is written must be about that site.
 */
export function readStoreRequest(
  input: unknown,
  from: string | undefined,
): Message<BackgroundProtocol> | undefined {
  const { success, output } = v.safeParse(request, input);
  if (!success) return undefined;
  if ('address' in output && !sameOrigin(output.address, from)) return undefined;
  return output;
}

/** The key of the article that a request is about. */
export function articleOf(
  asked:
    | { url: string }
    | Pick<PageWords, 'address' | 'article'>
    | Request<BackgroundProtocol, 'cite'>,
): string {
  if ('url' in asked) return asked.url;
  const metadata = 'metadata' in asked ? asked.metadata : asked.article?.metadata;
  return normaliseUrl(asked.address, metadata?.canonicalUrl);
}

function sameOrigin(address: string, from: string | undefined): boolean {
  return (
    from !== undefined && URL.canParse(from) && new URL(from).origin === new URL(address).origin
  );
}
