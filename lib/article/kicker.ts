import { collapse } from './dom.ts';
import type { Evidence } from './evidence.ts';
import type { Passage } from './outline.ts';
import { skeleton } from './similarity.ts';

/** A headline without the kicker (overline) that stands in the same heading, and that kicker. */
export interface SplitHeadline {
  kicker: Passage;
  headline: Passage;
}

/**
 * Splits a heading such as `Middle East  "We must talk"` where a text node ends and the page's own titles begin or
 * end with the rest alone. Null where the heading is all headline.
 */
export function splitKicker(passage: Passage, evidence: Evidence): SplitHeadline | null {
  const { nodes } = passage;
  if (nodes.length < 2 || nodes.length > 30) return null;
  const titles = evidence.titles.slice(0, 6).map(skeleton);
  const whole = skeleton(passage.text);
  if (titles.some((title) => title.includes(whole))) return null;
  for (let at = 1; at < nodes.length; at++) {
    const rest = part(passage, at, nodes.length);
    const bare = skeleton(rest.text);
    const kicker = part(passage, 0, at);
    if (!kicker.text || bare.length < 12 || bare.length < skeleton(kicker.text).length) continue;
    if (titles.some((title) => title.startsWith(bare) || title.endsWith(bare)))
      return { kicker, headline: rest };
  }
  return null;
}

function part(passage: Passage, from: number, to: number): Passage {
  const nodes = passage.nodes.slice(from, to);
  return { ...passage, nodes, text: collapse(nodes.map((text) => text?.data ?? ' ').join('')) };
}
