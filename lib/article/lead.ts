import type { Body } from './body.ts';
import type { Evidence } from './evidence.ts';
import { Hints } from './hints.ts';
import { Inside } from './inside.ts';
import { isCredit, isDateLine, isReadingTime, labelReason, openingReason } from './labels.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import { containment, skeleton } from './similarity.ts';

const NEVER =
  Inside.nav | Inside.form | Inside.control | Inside.dialog | Inside.caption | Inside.link;
const ELSEWHERE =
  Hints.comments |
  Hints.caption |
  Hints.credit |
  Hints.share |
  Hints.newsletter |
  Hints.advertising |
  Hints.tags |
  Hints.overlay |
  Hints.concealed;

/** How many passages around the headline are looked at. */
const REACH = 40;

/**
 * Finds the lead (standfirst): text between the headline and the first paragraph, or just above the headline, that the
 * page describes itself with, that its names call a lead, or that reads as sentences.
 * @param first Index of the first passage that is already known to be the article's.
 */
export function leadOf(outline: Outline, body: Body, evidence: Evidence, first: number): number[] {
  const { passages } = outline;
  const { headline } = body;
  const from = headline >= 0 ? Math.max(0, headline - 6) : Math.max(0, first - 10);
  const to = headline >= 0 && headline < first ? first : Math.max(first, headline + 1);
  const lead: number[] = [];
  for (let i = Math.max(from, to - REACH); i < to; i++) {
    const passage = passages[i] as Passage;
    if (i === headline || passage.inside & NEVER) continue;
    const { text } = passage;
    if (text.length < 30 || text.length > 1500 || passage.linked > text.length * 0.4) continue;
    const hints = hintsAround(passage);
    if (hints & ELSEWHERE || labelReason(text) || openingReason(text)) continue;
    if (isDateLine(text) || isReadingTime(text) || isCredit(text)) continue;
    const bare = skeleton(text);
    const described = evidence.descriptions.some((description) => {
      const other = skeleton(description);
      if (other.length < 20) return false;
      const start = other.slice(0, Math.min(80, other.length - 4));
      return (
        bare.startsWith(start) ||
        other.startsWith(bare.slice(0, 80)) ||
        containment(text, description) > 0.85
      );
    });
    const titled = evidence.titles.some((title) => skeleton(title) === bare);
    if (titled) continue;
    if (described) lead.push(i);
    else if (i < headline) continue;
    else if (hints & Hints.lead && text.length >= 40) lead.push(i);
    else if (
      hints &
      (Hints.author |
        Hints.date |
        Hints.meta |
        Hints.teaser |
        Hints.related |
        Hints.sidebar |
        Hints.picture)
    )
      continue;
    else if (passage.inside & (Inside.list | Inside.aside | Inside.figure)) continue;
    else if (text.length >= 70 && /[.!?…]["”“»’)]?$|[.!?]\s/u.test(text)) lead.push(i);
  }
  return lead;
}

/** Hints of a passage and of the boxes around it, as long as they hold little else. */
function hintsAround(passage: Passage): number {
  let hints = passage.hints | passage.box.hints | (passage.box.parent?.hints ?? 0);
  let box = passage.box.parent?.parent ?? null;
  for (let i = 0; box && i < 3 && box.end - box.first <= 4; i++, box = box.parent)
    hints |= box.hints;
  return hints;
}
