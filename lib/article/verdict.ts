import type { Body } from './body.ts';
import type { Evidence } from './evidence.ts';
import { Inside } from './inside.ts';
import { isPaywallNote } from './labels.ts';
import type { Outline } from './outline.ts';
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
  const entries = choices.filter((choice) => choice.reason === 'date-line').length;
  if (entries >= 6 && entries * 4 > kept.length) {
    return { kind: 'live-blog', reason: `${entries} dated entries` };
  }
  const cards = linkedHeadings(outline);
  const root = isRoot(url);
  if (!article && cards >= 8 && length < cards * 150) {
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

/** How many headings outside navigation lead elsewhere. */
function linkedHeadings(outline: Outline): number {
  return outline.passages.filter(
    ({ box, linked, text, inside }) =>
      box.level > 0 && !(inside & Inside.nav) && linked > text.length * 0.7,
  ).length;
}

function isRoot(url: string | undefined): boolean {
  try {
    return url !== undefined && new URL(url).pathname.length <= 1;
  } catch {
    return false;
  }
}
