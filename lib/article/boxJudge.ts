import { type Body, isFilledIn } from './body.ts';
import { type Box, holds } from './box.ts';
import { Hints } from './hints.ts';
import { Inside } from './inside.ts';
import type { Outline } from './outline.ts';
import { sums, within } from './sums.ts';
import type { SetAsideReason } from './types.ts';

/** What names of elements mean for the text in them, worst first. */
export const BY_HINT: [number, SetAsideReason][] = [
  [Hints.comments, 'comments'],
  [Hints.concealed, 'other'],
  [Hints.advertising, 'advertising'],
  [Hints.newsletter, 'newsletter'],
  [Hints.consent, 'consent'],
  [Hints.share, 'share'],
  [Hints.related, 'related'],
  [Hints.navigation, 'navigation'],
  [Hints.tags, 'tags'],
  [Hints.sidebar, 'teaser'],
  [Hints.teaser, 'teaser'],
  [Hints.overlay, 'other'],
  [Hints.readingTime, 'reading-time'],
  [Hints.author, 'author-box'],
  [Hints.date, 'date-line'],
  [Hints.credit, 'photo-credit'],
  [Hints.embed, 'embed'],
  [Hints.infobox, 'infobox'],
  [Hints.footer, 'other'],
  [Hints.meta, 'other'],
];

/** Names that speak of text elsewhere: believed where the box has links. */
export const LINKING = Hints.related | Hints.navigation | Hints.sidebar | Hints.teaser;
/** Names that speak of labels: believed of short text. */
const LABELLING =
  Hints.readingTime | Hints.author | Hints.date | Hints.credit | Hints.meta | Hints.tags;

/** Above this share of the article, a box is the article whatever it is called. */
const TOO_MUCH = 0.35;

/** Says of one box after another why it is no part of the article's text. */
export class BoxJudge {
  private readonly worth: Float64Array;
  private readonly lengths: Float64Array;
  private readonly links: Float64Array;
  private readonly main: Box | null;
  private readonly memo = new Map<Box, SetAsideReason | null>();
  private readonly total: number;
  private readonly outer: number;

  constructor(
    { passages }: Outline,
    private readonly body: Body,
  ) {
    this.worth = sums(body.worth);
    this.lengths = sums(Float64Array.from(passages, ({ text }) => text.length));
    this.links = sums(Float64Array.from(passages, ({ linked }) => linked));
    this.main = mainArticle(passages[body.headline]?.box ?? null);
    this.total = within(this.worth, body.container) || 1;
    this.outer = body.container.inside;
  }

  /** Share of a box's text that stands in links. */
  linkShare(box: Box): number {
    return within(this.links, box) / (within(this.lengths, box) || 1);
  }

  /** Why a box of the article is none of its text, or null. */
  reasonFor(box: Box): SetAsideReason | null {
    if (box === this.body.container || holds(box, this.body.container)) return null;
    const known = this.memo.get(box);
    if (known !== undefined) return known;
    let reason: SetAsideReason | null = box.parent ? this.reasonFor(box.parent) : null;
    if (!reason) reason = this.ownReason(box);
    this.memo.set(box, reason);
    return reason;
  }

  private ownReason(box: Box): SetAsideReason | null {
    const share = within(this.worth, box) / this.total;
    if (share > (box.hints & Hints.infobox ? 0.6 : TOO_MUCH) && !(box.hints & Hints.comments))
      return null;
    if (this.isOtherArticle(box)) return 'teaser';
    const fresh = box.inside & ~this.outer;
    if (fresh & Inside.nav) return 'navigation';
    if (fresh & Inside.dialog) return 'consent';
    if (fresh & Inside.control) return 'share';
    const hint = this.hintReason(box, share);
    if (hint) return hint;
    if (fresh & Inside.aside) return 'related';
    if (fresh & Inside.footer) return 'other';
    if (
      fresh & Inside.form ||
      (share < 0.2 && isFilledIn(box, within(this.worth, box)) && !this.holdsHeadline(box))
    )
      return 'newsletter';
    return null;
  }

  private holdsHeadline({ first, end }: Box): boolean {
    return this.body.headline >= first && this.body.headline < end;
  }

  /** An `article` element beside the one that holds the headline is another article. */
  private isOtherArticle(box: Box): boolean {
    return (
      box.tag === 'article' &&
      this.main !== null &&
      box !== this.main &&
      !holds(this.main, box) &&
      !holds(box, this.main)
    );
  }

  private hintReason(box: Box, share: number): SetAsideReason | null {
    const { hints } = box;
    if (!hints) return null;
    const length = within(this.lengths, box);
    const links = within(this.links, box);
    const count = box.end - box.first;
    // A post of somebody else's in the text is a quotation, and so is the box that holds nothing but it.
    if (hints & Hints.embed && length > 40 && isQuotation(box)) return null;
    for (const [hint, reason] of BY_HINT) {
      if (!(hints & hint)) continue;
      if (hints & Hints.lead && hint & (Hints.teaser | Hints.meta | Hints.sidebar)) continue;
      if (hints & Hints.body && share > 0.1 && !(hint & (Hints.comments | Hints.concealed)))
        continue;
      if (hint & LINKING && links === 0 && length > 60) continue;
      if (hint & LABELLING && length > (hint & Hints.author ? 900 : 160) * Math.min(count, 3))
        continue;
      if (hint === Hints.date && (box.level > 0 || length > 80)) continue;
      return reason;
    }
    return null;
  }
}

function isQuotation({ tag, element, first, end }: Box): boolean {
  if (tag === 'blockquote') return true;
  return end - first < 8 && Element.prototype.querySelector.call(element, 'blockquote') !== null;
}

/** The outermost `article` element around the headline. */
function mainArticle(headline: Box | null): Box | null {
  let main: Box | null = null;
  for (let box = headline; box; box = box.parent) if (box.tag === 'article') main = box;
  return main;
}
