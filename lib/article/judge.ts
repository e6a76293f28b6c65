import type { Body } from './body.ts';
import { Hints } from './hints.ts';
import {
  isCredit,
  isDateLine,
  isPaywallNote,
  isReadingTime,
  labelReason,
  openingReason,
} from './labels.ts';
import { type Box, Inside, type Outline, type Passage } from './outline.ts';
import { skeleton } from './similarity.ts';
import type { SetAsideReason } from './types.ts';

/** What names of elements mean for the text in them, worst first. */
const BY_HINT: [number, SetAsideReason][] = [
  [Hints.comments, 'comments'],
  [Hints.advertising, 'advertising'],
  [Hints.newsletter, 'newsletter'],
  [Hints.consent, 'consent'],
  [Hints.share, 'share'],
  [Hints.related, 'related'],
  [Hints.navigation, 'navigation'],
  [Hints.tags, 'tags'],
  [Hints.sidebar, 'teaser'],
  [Hints.teaser, 'teaser'],
  [Hints.readingTime, 'reading-time'],
  [Hints.author, 'author-box'],
  [Hints.date, 'date-line'],
  [Hints.credit, 'photo-credit'],
  [Hints.embed, 'embed'],
  [Hints.footer, 'other'],
  [Hints.meta, 'other'],
];

/** Above this share of the article, a box is the article whatever it is called. */
const TOO_MUCH = 0.35;

/** Says of one passage after another why it is no part of the article's text. */
export class Judge {
  private readonly body: Body;
  private readonly sum: Float64Array;
  private readonly memo = new Map<Box, SetAsideReason | null>();
  private readonly total: number;
  private readonly outer: number;

  constructor(_outline: Outline, body: Body) {
    this.body = body;
    this.sum = new Float64Array(body.worth.length + 1);
    for (let i = 0; i < body.worth.length; i++) {
      this.sum[i + 1] = (this.sum[i] as number) + (body.worth[i] as number);
    }
    this.total = this.mass(body.container) || 1;
    this.outer = body.container.inside;
  }

  private mass(box: Box): number {
    return (this.sum[box.end] as number) - (this.sum[box.first] as number);
  }

  /** Why a box of the article is none of its text, or null. */
  boxReason(box: Box): SetAsideReason | null {
    if (box === this.body.container || holds(box, this.body.container)) return null;
    const known = this.memo.get(box);
    if (known !== undefined) return known;
    let reason: SetAsideReason | null = box.parent ? this.boxReason(box.parent) : null;
    if (!reason) reason = this.ownReason(box);
    this.memo.set(box, reason);
    return reason;
  }

  private ownReason(box: Box): SetAsideReason | null {
    const share = this.mass(box) / this.total;
    if (share > TOO_MUCH && !(box.hints & Hints.comments)) return null;
    const fresh = box.inside & ~this.outer;
    if (fresh & Inside.nav) return 'navigation';
    if (fresh & Inside.dialog) return 'consent';
    if (fresh & Inside.control) return 'share';
    if (box.hints) {
      for (const [hint, reason] of BY_HINT) {
        if (!(box.hints & hint)) continue;
        if (box.hints & Hints.lead && (hint === Hints.teaser || hint === Hints.meta)) continue;
        if (box.hints & Hints.body && share > 0.1) continue;
        if (hint === Hints.date && !/\d/.test('1')) continue;
        return reason;
      }
    }
    if (fresh & Inside.aside) return 'related';
    if (fresh & Inside.footer) return 'other';
    if (fresh & Inside.form) return 'newsletter';
    return null;
  }

  /** Why a passage is no part of the text, or null where it is. */
  reasonFor(passage: Passage): SetAsideReason | null {
    const { text } = passage;
    if (this.body.certain[passage.index] && text.length > 60) return null;
    const box = this.boxReason(passage.box);
    if (box) return box;
    const label = labelReason(text);
    if (label) return label;
    if (isReadingTime(text)) return 'reading-time';
    if (isDateLine(text)) return 'date-line';
    if (isCredit(text)) return 'photo-credit';
    const links = passage.linked / text.length;
    const opening = openingReason(text);
    if (opening) {
      if (opening === 'related') {
        if (links > 0.4 || (text.length < 160 && /[:|»>]/.test(text.slice(0, 40)))) return opening;
      } else if (text.length < 300) return opening;
    }
    if (passage.hints && text.length < 120) {
      for (const [hint, reason] of BY_HINT) if (passage.hints & hint) return reason;
    }
    if (isPaywallNote(text)) return 'paywall';
    if (passage.inside & Inside.link) return 'teaser';
    if (links > 0.9 && text.length < 200) return passage.box.level ? 'teaser' : 'related';
    if (!/\p{L}/u.test(text)) return 'other';
    return null;
  }
}

/** Whether a box is another's ancestor. */
export function holds(outer: Box, inner: Box): boolean {
  for (let box = inner.parent; box; box = box.parent) if (box === outer) return true;
  return false;
}

export { skeleton };
