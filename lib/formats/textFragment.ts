/** Longer quotes are given by their beginning and end: an address should stay short. UTF-16 units. */
const WHOLE = 120;

/** Longer quotes need no context to be the only ones on a page, and a context may change. UTF-16 units. */
const DISTINCT = 48;

/** Words of beginning and end: fewer often begin another sentence, too. */
const WORDS = 8;

/** Words of context on either side. */
const CONTEXT_WORDS = 6;

/** What browsers do not show, and so do not look for. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Address of a passage: a text directive that browsers scroll to and mark.
 * A directive matches whole words inside one block, so a passage over several blocks, or a long one, is given as
 * `start,end`, and one that begins or ends inside a word is widened to it from the context.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentUrl(
  url: string,
  passage: { quote: string; prefix?: string; suffix?: string },
): string {
  const directive = textDirective(passage);
  if (directive === '') return url;
  const [page = url] = url.split(':~:', 1);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The value of `text=`; empty where the quote has no words. */
export function textDirective(passage: {
  quote: string;
  prefix?: string;
  suffix?: string;
}): string {
  const { quote, before, after } = wholeWords({
    quote: passage.quote.replace(UNSEEN, ''),
    prefix: passage.prefix?.replace(UNSEEN, ''),
    suffix: passage.suffix?.replace(UNSEEN, ''),
  });
  const blocks = quote.split(/\s*\n\s*/).filter((block) => /[\p{L}\p{N}]/u.test(block));
  const first = blocks[0]?.trim();
  const last = blocks.at(-1)?.trim();
  if (!first || !last) return '';
  if (blocks.length > 1 || first.length > WHOLE) {
    return `${encode(firstWords(first, WORDS))},${encode(lastWords(last, WORDS))}`;
  }
  if (first.length > DISTINCT) return encode(first);
  const prefix = context(before, -1);
  const suffix = context(after, 1);
  return `${prefix && `${encode(prefix)}-,`}${encode(first)}${suffix && `,-${encode(suffix)}`}`;
}

/**
 * What stands next to the quote in the same block, without the outermost word, which may be cut; empty where no
 * word is left.
 * @param side -1 for before, 1 for after
 */
function context(text: string, side: -1 | 1): string {
  const line = text.split('\n').at(side === -1 ? -1 : 0) ?? '';
  const words = line.trim().split(/\s+/);
  const whole =
    line.length < text.length ? words : side === -1 ? words.slice(1) : words.slice(0, -1);
  const near = side === -1 ? whole.slice(-CONTEXT_WORDS) : whole.slice(0, CONTEXT_WORDS);
  return /[\p{L}\p{N}]/u.test(near.join('')) ? near.join(' ') : '';
}

/** Moves the ends of the quote outwards to the ends of the words they cut. */
function wholeWords(passage: { quote: string; prefix?: string; suffix?: string }) {
  const { quote, prefix = '', suffix = '' } = passage;
  const head = /^[\p{L}\p{N}\p{M}]/u.test(quote)
    ? (/[\p{L}\p{N}\p{M}]{1,40}$/u.exec(prefix)?.[0] ?? '')
    : '';
  const tail = /[\p{L}\p{N}\p{M}]$/u.test(quote)
    ? (/^[\p{L}\p{N}\p{M}]{1,40}/u.exec(suffix)?.[0] ?? '')
    : '';
  return {
    quote: head + quote + tail,
    before: prefix.slice(0, prefix.length - head.length),
    after: suffix.slice(tail.length),
  };
}

function firstWords(text: string, count: number): string {
  return text.trim().split(/\s+/).slice(0, count).join(' ');
}

function lastWords(text: string, count: number): string {
  return text.trim().split(/\s+/).slice(-count).join(' ');
}

/** Percent-encodes, also what separates the parts of a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
