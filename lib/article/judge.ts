import { type Body, isFilledIn } from './body.ts';
import { type Box, holds } from './box.ts';
import type { Evidence } from './evidence.ts';
import { Hints } from './hints.ts';
import { Inside } from './inside.ts';
import {
  isCounter,
  isCredit,
  isDateLine,
  isPaywallNote,
  isReadingTime,
  labelReason,
  openingReason,
} from './labels.ts';
import { hasLetter, LETTER } from './letters.ts';
import { namesIn } from './metadata/people.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import { skeleton } from './similarity.ts';
import type { SetAsideReason } from './types.ts';

/** What names of elements mean for the text in them, worst first. */
const BY_HINT: [number, SetAsideReason][] = [
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
const LINKING = Hints.related | Hints.navigation | Hints.sidebar | Hints.teaser;
/** Names that speak of labels: believed of short text. */
const LABELLING =
  Hints.readingTime | Hints.author | Hints.date | Hints.credit | Hints.meta | Hints.tags;

/** Above this share of the article, a box is the article whatever it is called. */
const TOO_MUCH = 0.35;

/** Says of one passage after another why it is no part of the article's text. */
export class Judge {
  private readonly body: Body;
  private readonly evidence: Evidence;
  private readonly passages: readonly Passage[];
  private readonly main: Box | null;
  private readonly sum: Float64Array;
  private readonly lengths: Float64Array;
  private readonly links: Float64Array;
  private readonly memo = new Map<Box, SetAsideReason | null>();
  private readonly total: number;
  private readonly outer: number;

  constructor(outline: Outline, body: Body, evidence: Evidence) {
    this.evidence = evidence;
    this.body = body;
    this.passages = outline.passages;
    this.sum = new Float64Array(body.worth.length + 1);
    for (let i = 0; i < body.worth.length; i++) {
      this.sum[i + 1] = (this.sum[i] as number) + (body.worth[i] as number);
    }
    this.lengths = new Float64Array(body.worth.length + 1);
    this.links = new Float64Array(body.worth.length + 1);
    for (const { index, text, linked } of outline.passages) {
      this.lengths[index + 1] = (this.lengths[index] as number) + text.length;
      this.links[index + 1] = (this.links[index] as number) + linked;
    }
    this.main = mainArticle(outline, body);
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
      (share < 0.2 && isFilledIn(box, this.mass(box)) && !this.holdsHeadline(box))
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
    const length = (this.lengths[box.end] as number) - (this.lengths[box.first] as number);
    const links = (this.links[box.end] as number) - (this.links[box.first] as number);
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

  /** A line that names the author and says little else. */
  private isByline({ text, box, inside }: Passage): boolean {
    if (text.length > 120 || box.level > 0) return false;
    const isItem = (inside & Inside.list) !== 0;
    const bare = this.evidence.authors.length ? skeleton(text) : '';
    if (
      this.evidence.authors.some(
        (name) => bare.startsWith(name) && bare.length < name.length + (isItem ? 4 : 45),
      ) &&
      !/[.!?]["”“»]?$/.test(text)
    ) {
      return true;
    }
    return BY_NAME.test(text) && !/[.!?]$/.test(text) && namesIn(text).some((name) => name.person);
  }

  /** An item of a list whose items lead elsewhere, each with a few words of its own. */
  private inLinkList({ box, text, linked }: Passage): boolean {
    if (!(box.inside & Inside.list) || linked < text.length * 0.4 || text.length > 200)
      return false;
    let list: Box | null = box;
    while (list && list.tag !== 'ul' && list.tag !== 'ol') list = list.parent;
    if (!list || list.end - list.first < 2) return false;
    const length = (this.lengths[list.end] as number) - (this.lengths[list.first] as number);
    const links = (this.links[list.end] as number) - (this.links[list.first] as number);
    return links > length * 0.6;
  }

  /** Whether the text goes on through a passage: sentences without a link between sentences in the same place. */
  private isInProse(passage: Passage): boolean {
    if (passage.linked > 0 || !isSentences(passage)) return false;
    return [-1, 1].every((step) => {
      const beside = this.passages[passage.index + step];
      return beside && isSentences(beside) && beside.box.parent === passage.box.parent;
    });
  }

  /** Why a passage is no part of the text, or null where it is. */
  reasonFor(passage: Passage): SetAsideReason | null {
    const { text } = passage;
    const links = passage.linked / text.length;
    if (this.body.certain[passage.index] && text.length > 60 && links < 0.8) return null;
    const box = this.boxReason(passage.box);
    if (box) return box;
    const label = labelReason(text);
    if (label) return label;
    if (isCounter(text)) return 'navigation';
    if (isReadingTime(text)) return 'reading-time';
    if (isDateLine(text)) return 'date-line';
    if (isCredit(text)) return 'photo-credit';
    if (this.isByline(passage)) return 'byline';
    if (this.inLinkList(passage)) return 'related';
    const opening = openingReason(text);
    if (opening && !this.isInProse(passage)) {
      if (opening === 'related') {
        if (links > 0.4 || (text.length < 160 && /[:|»>]/.test(text.slice(0, 40)))) return opening;
      } else if (text.length < (opening === 'consent' || opening === 'advertising' ? 700 : 300))
        return opening;
    }
    if (passage.hints && text.length < 120 && passage.box.level === 0) {
      for (const [hint, reason] of BY_HINT) {
        if (passage.hints & hint && !(hint & LINKING && links === 0)) return reason;
      }
    }
    // Templates and shortcodes that no script has filled in.
    if (/^\{[{|*%]|^\[\w+ [^\]]{3,200}\]/.test(text)) return 'other';
    if (isPaywallNote(text)) return 'paywall';
    if (passage.inside & Inside.link) return 'teaser';
    if (links > (text.length < 200 ? 0.9 : 0.8)) return passage.box.level ? 'teaser' : 'related';
    if (!hasLetter(text)) return 'other';
    return null;
  }
}

const BY_NAME = new RegExp(
  `^(?:von|by|par|por|di|text|autor(?:in)?|foto(?:s)?|interview|a cura di|written by)\\s*:?\\s+${LETTER}`,
  'i',
);

const isSentences = ({ text, box, linked }: Passage): boolean =>
  box.level === 0 &&
  text.length >= 60 &&
  linked < text.length * 0.3 &&
  /[.!?…]["”“»’]?$/.test(text);

function isQuotation({ tag, element, first, end }: Box): boolean {
  if (tag === 'blockquote') return true;
  return end - first < 8 && Element.prototype.querySelector.call(element, 'blockquote') !== null;
}

/** The outermost `article` element around the headline. */
function mainArticle(outline: Outline, body: Body): Box | null {
  let main: Box | null = null;
  for (let box = outline.passages[body.headline]?.box ?? null; box; box = box.parent) {
    if (box.tag === 'article') main = box;
  }
  return main;
}
