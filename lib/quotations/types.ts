/** A span of the text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The verb, noun or preposition that hands the words to a speaker. */
export interface Cue extends Span {
  /** As written, with what belongs to it further on: `fügte … hinzu`. */
  verb: string;
  /** Where the second part stands: `hinzu`. */
  particle?: Span;
}

/** Who the text says spoke. */
export interface Speaker extends Span {
  /** The fullest form of the name in the article, without article or office: `Antony Blinken` for `er`. */
  name: string;
}

/** Which rule made a span a quotation. */
export type Rule =
  /** A cue stands at the marks: `"…", sagte sie`. */
  | 'cue-attached'
  /** A colon leads to the marks. */
  | 'colon'
  /** A cue, or speech in the subjunctive, stands in the same sentence. */
  | 'cue-in-sentence'
  /** The marked words alone read as speech: sentences, first person, length. */
  | 'reads-as-speech'
  /** A clause with `dass`, `ob`, `that` … after a cue. */
  | 'subordinate-clause'
  /** A clause without one, before or after its cue. */
  | 'reported-clause'
  /** `laut`, `zufolge`, `according to` … */
  | 'source'
  /** An infinitive that a cue of asking or promising governs. */
  | 'infinitive'
  /** A sentence in the subjunctive that goes on reporting what the sentence before began. */
  | 'continued-report';

/** Why a span is offered as a quotation, for a person to check. */
export interface Reason {
  rule: Rule;
  /** The marks as written, opening and closing; an empty string where one is missing. */
  marks?: { open: string; close: string };
  /** The cue as written. */
  cue?: string;
  /** What spoke for it and against it, as words of a fixed list, strongest first. */
  evidence: string[];
}

/** Words the text attributes to somebody. A direct span holds the words without the outer marks. */
export interface Quotation extends Span {
  kind: 'direct' | 'indirect';
  speaker?: Speaker;
  cue?: Cue;
  reason: Reason;
}
