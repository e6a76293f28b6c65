import type { Body } from './body.ts';
import type { Box } from './box.ts';
import { BoxJudge, BY_HINT, LINKING } from './boxJudge.ts';
import type { Evidence } from './evidence.ts';
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

/** Says of one passage after another why it is no part of the article's text. */
export class Judge {
  private readonly boxes: BoxJudge;
  private readonly passages: readonly Passage[];

  constructor(
    outline: Outline,
    private readonly body: Body,
    private readonly evidence: Evidence,
  ) {
    this.boxes = new BoxJudge(outline, body);
    this.passages = outline.passages;
  }

  /** Why a passage is no part of the text, or null where it is. */
  reasonFor(passage: Passage): SetAsideReason | null {
    const { text } = passage;
    const links = passage.linked / text.length;
    if (this.body.certain[passage.index] && text.length > 60 && links < 0.8) return null;
    const box = this.boxes.reasonFor(passage.box);
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
    return this.boxes.linkShare(list) > 0.6;
  }

  /** Whether the text goes on through a passage: sentences without a link between sentences in the same place. */
  private isInProse(passage: Passage): boolean {
    if (passage.linked > 0 || !isSentences(passage)) return false;
    return [-1, 1].every((step) => {
      const beside = this.passages[passage.index + step];
      return beside && isSentences(beside) && beside.box.parent === passage.box.parent;
    });
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
