import type { Body } from './body.ts';
import type { Evidence } from './evidence.ts';
import { Inside } from './inside.ts';
import { isPaywallNote } from './labels.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import type { Choice } from './read.ts';
import { typesOf } from './structured.ts';
import type { Metadata, Verdict } from './types.ts';

/** What a page was read into, for judging what kind of page it is. */
export interface Findings {
  outline: Outline;
  body: Body;
  evidence: Evidence;
  choices: Choice[];
  metadata: Metadata;
  url?: string | undefined;
}

/** Below this many characters a text is no article by itself. */
const SHORT = 500;
/** As many headings that lead elsewhere have front pages and sections. */
const MANY = 8;

/** Says what kind of page was read, and why: what the page declares, then what its text looks like. */
export function verdictOf({ outline, body, evidence, choices, metadata, url }: Findings): Verdict {
  const types = evidence.things.slice(0, 50).flatMap(typesOf);
  const declared = (pattern: RegExp) => types.find((type) => pattern.test(type));
  const kept = choices.filter((choice) => !choice.reason && choice.type !== 'caption');
  const length = kept.reduce((sum, { passage }) => sum + passage.text.length, 0);
  const openGraph = evidence.meta.get('og:type')?.[0]?.toLowerCase() ?? '';
  const article =
    declared(/Article$|Posting$|Report$|Review$/) ??
    (openGraph === 'article' ? 'og:type article' : undefined);

  if (declared(/LiveBlogPosting$/))
    return { kind: 'live-blog', reason: 'the page declares a LiveBlogPosting' };
  const entries = datedEntries(choices);
  if (entries >= 6 && entries * 4 > kept.length) {
    return { kind: 'live-blog', reason: `${entries} dated entries` };
  }
  const cards = outline.passages.filter(isLinkedHeading).length;
  // Teasers in the text make a list of it; those around an article of some length do not.
  const listed = choices.filter(({ passage }) => isLinkedHeading(passage)).length;
  const isList = listed >= MANY && length < listed * 150 && opening(choices) < 2 * SHORT;
  const root = isRoot(url);
  if (!article && (isList || (cards >= MANY && length < 2 * SHORT))) {
    return {
      kind: 'front-page',
      reason: `${cards} headings that are links, and little running text`,
    };
  }
  if (root && cards >= 5)
    return {
      kind: 'front-page',
      reason: 'the address is the site itself, and its headings are links',
    };
  const note = choices.find(
    ({ reason, passage }) => reason === 'paywall' || isPaywallNote(passage.text),
  );
  if (length < 1500 && (metadata.paywalled || note)) {
    return {
      kind: 'paywalled',
      reason: metadata.paywalled
        ? 'the page says that it is not free, and its text is short'
        : 'the text ends in an offer to subscribe',
    };
  }
  if (length < SHORT && (declared(/VideoObject$/) || openGraph.startsWith('video'))) {
    return { kind: 'video', reason: 'the page declares a video, and has little text' };
  }
  if (article) return { kind: 'article', reason: `the page declares ${article}` };
  if (length >= SHORT && body.headline >= 0)
    return { kind: 'article', reason: 'a headline and running text' };
  return { kind: 'other', reason: length < SHORT ? 'little running text' : 'no headline' };
}

/** Whether a heading outside navigation leads elsewhere. */
function isLinkedHeading({ box, linked, text, inside }: Passage): boolean {
  return box.level > 0 && !(inside & Inside.nav) && linked > text.length * 0.7;
}

/** How many characters of text stand before the first heading that leads elsewhere. */
function opening(choices: readonly Choice[]): number {
  const end = choices.findIndex(({ passage }) => isLinkedHeading(passage));
  return choices
    .slice(0, Math.max(end, 0))
    .reduce((sum, { reason, passage }) => sum + (reason ? 0 : passage.text.length), 0);
}

/** How many date lines have text of the article's right behind them, as the entries of a live blog do. */
function datedEntries(choices: readonly Choice[]): number {
  return choices.filter(
    ({ reason }, i) =>
      reason === 'date-line' &&
      choices
        .slice(i + 1, i + 4)
        .some((next) => !next.reason && next.type !== 'caption' && next.passage.text.length >= 60),
  ).length;
}

function isRoot(url: string | undefined): boolean {
  try {
    return url !== undefined && new URL(url).pathname.length <= 1;
  } catch {
    return false;
  }
}
