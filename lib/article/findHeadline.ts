import type { Evidence } from './evidence.ts';
import { Hints } from './hints.ts';
import { Inside } from './inside.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import { overlap, tokensOf } from './similarity.ts';

/**
 * Finds the passage that says the headline: a heading whose words are those that the page gives as its title, or its
 * only first-level heading.
 * @param isFollowed Whether enough of the page's text comes after a passage.
 * @returns The passage's index, or -1.
 */
export function findHeadline(
  outline: Outline,
  evidence: Evidence,
  isFollowed: (index: number) => boolean,
): number {
  let best = -1;
  let bestScore = 0.6;
  const titles = evidence.titles.slice(0, 6).map(tokensOf);
  for (const passage of outline.passages) {
    const { level } = passage.box;
    const hinted = (passage.box.hints | passage.hints) & Hints.headline;
    if ((level === 0 || level > 3) && !hinted) continue;
    if (passage.text.length > 400 || passage.inside & (Inside.nav | Inside.dialog | Inside.link))
      continue;
    let score = 0;
    const tokens = tokensOf(passage.text);
    for (let t = 0; t < titles.length; t++) {
      const title = titles[t] as string[];
      const both = overlap(tokens, title);
      const back = overlap(title, tokens);
      score = Math.max(score, both * 0.6 + back * 0.4 - t * 0.01);
    }
    if (tokens.length < 2) score *= 0.6;
    if (level === 1) score += 0.25;
    else if (level === 0) score -= 0.1;
    else score -= level * 0.02;
    if (passage.inside & (Inside.aside | Inside.footer)) score -= 0.3;
    if (score > bestScore + 1e-9 && isFollowed(passage.index)) {
      bestScore = score;
      best = passage.index;
    }
  }
  if (best >= 0) return best;
  const ones = outline.passages.filter(
    (p) =>
      p.box.level === 1 && p.text.length > 2 && !(p.inside & Inside.nav) && isFollowed(p.index),
  );
  return ones.length === 1 ? (ones[0] as Passage).index : -1;
}
