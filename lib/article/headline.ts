import { hintsOf } from './attributes.ts';
import { collapse, nodeType, parentNode } from './dom.ts';
import type { Evidence } from './evidence.ts';
import { type Hint, Hints } from './hints.ts';
import { WORD } from './letters.ts';
import type { Passage } from './passage.ts';
import { skeleton } from './similarity.ts';

/** A headline, and what stands in the same heading before it (kicker, overline) and after it (subtitle). */
export interface SplitHeadline {
  headline: Passage;
  others: Passage[];
}

/**
 * Splits a heading such as `Middle East  "We must talk"` where the names of its inline elements say that a run is a
 * kicker or a subtitle, or where a text node ends and the page's own titles begin or end with the rest alone. Null
 * where the heading is all headline.
 */
export function splitHeadline(passage: Passage, evidence: Evidence): SplitHeadline | null {
  const { nodes } = passage;
  if (nodes.length < 2 || nodes.length > 30) return null;
  let [from, to] = namedBounds(passage);
  if (from === 0) from = titledStart(passage, evidence, to);
  // A colon or dash between kicker and headline, often for screen readers alone, is neither's.
  while (from < to - 1 && !hasWord(part(passage, from, from + 1).text)) {
    if (/[«»„“”"'‚‘’¿¡([]/.test(part(passage, from, from + 1).text)) break;
    from++;
  }
  if (from === 0 && to === nodes.length) return null;
  const headline = part(passage, from, to);
  const others = [part(passage, 0, from), part(passage, to, nodes.length)].filter(({ text }) =>
    hasWord(text),
  );
  return { headline, others };
}

const A_WORD = new RegExp(WORD);
const hasWord = (text: string) => A_WORD.test(text);

/** Where the headline begins and ends by the names of the elements in the heading. */
function namedBounds(passage: Passage): [number, number] {
  const { nodes } = passage;
  const given = nodes.map((node) => (node ? inlineHints(node, passage.box.element) : 0));
  const isBlank = (at: number) => !nodes[at] || !part(passage, at, at + 1).text;
  const isOther = (at: number) => {
    const hints = given[at] as Hint;
    return (
      (hints & Hints.kicker) !== 0 || ((hints & Hints.lead) !== 0 && !(hints & Hints.headline))
    );
  };
  let from = 0;
  for (let at = 0; at < nodes.length && (isBlank(at) || isOther(at)); at++)
    if (isOther(at)) from = at + 1;
  let to = nodes.length;
  for (let at = nodes.length - 1; at >= from && (isBlank(at) || isOther(at)); at--)
    if (isOther(at)) to = at;
  return skeleton(part(passage, from, to).text).length >= 4 ? [from, to] : [0, nodes.length];
}

/** The node that the headline begins with by the page's own titles; 0 where they say nothing else. */
function titledStart(passage: Passage, evidence: Evidence, to: number): number {
  const titles = evidence.titles.slice(0, 6).map(skeleton);
  const whole = skeleton(part(passage, 0, to).text);
  const joined = titles.some((title) => title.includes(whole));
  for (let at = 1; at < to; at++) {
    const bare = skeleton(part(passage, at, to).text);
    const before = skeleton(part(passage, 0, at).text);
    if (!before || bare.length < 12 || bare.length < before.length) continue;
    // A title with the kicker before the headline, as browsers show it, speaks against no other that goes without.
    if (
      titles.some(
        (title) => title === bare || (!joined && (title.startsWith(bare) || title.endsWith(bare))),
      )
    )
      return at;
  }
  return 0;
}

/** What the elements between a text and the heading that holds it are named for. */
function inlineHints(text: Text, heading: Element): Hint {
  let hints = 0;
  let outer = parentNode(text);
  for (let i = 0; outer && outer !== heading && i < 10; i++, outer = parentNode(outer)) {
    if (nodeType(outer) === 1) hints |= hintsOf(outer as Element);
  }
  return hints;
}

function part(passage: Passage, from: number, to: number): Passage {
  const nodes = passage.nodes.slice(from, to);
  return { ...passage, nodes, text: collapse(nodes.map((text) => text?.data ?? ' ').join('')) };
}
