import type { AnnotationKind } from '../annotations/types.ts';
import type { MessageKey } from '../i18n/index.ts';
import type { PointedMark, Written } from '../session/types.ts';
import { Bubble } from './bubble.ts';
import { fieldHasFocus, isForThePage } from './field.ts';
import { type Gestures, listen } from './listen.ts';
import { MarkCard } from './markCard.ts';
import { type OfferActions, offerParts, pressKey } from './offer.ts';
import { button, press } from './parts.ts';
import { Pointing } from './pointing.ts';
import type { AdderPort, Words } from './port.ts';
import { sameRange, selectedRange } from './selected.ts';
import { Writer } from './writer.ts';

/** How long "Saved" stays, in milliseconds. */
const SAVED = 6000;

/** What is shown: an offer to mark what is selected, the card of a mark, or word of what was done. */
type Mode = 'nothing' | 'offer' | 'card' | 'word';

/**
 * Marks words on the page itself: offers to where a person selects some, and shows what a mark is and changes it where
 * it is pointed at or stepped to. Only what a person does counts; events that the page's scripts make are not trusted.
 */
export class Adder implements Gestures, OfferActions {
  readonly host: HTMLElement;
  private readonly bubble: Bubble;
  private readonly card: MarkCard;
  private readonly pointing: Pointing;
  private readonly writer: Writer;
  private readonly listening: AbortController;
  private mode: Mode = 'nothing';
  /** Whether the card stays when the pointer leaves. */
  private pinned = false;
  /** The selection that an offer was made for last. */
  private offered: Range | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly words: Words,
    private readonly port: AdderPort,
  ) {
    this.bubble = new Bubble(document, words);
    this.host = this.bubble.host;
    this.writer = new Writer((problem) => this.bubble.say(words.translator.t(problem)));
    this.card = new MarkCard(document, this.bubble, words, port, this.writer, (id, range) =>
      this.tell(range, words.translator.count('deleted', 1), () => port.restore(id)),
    );
    this.pointing = new Pointing(
      port,
      (id) => this.rest(id),
      () => this.leave(),
    );
    this.listening = listen(document, this);
  }

  /** Takes it off the page and stops listening. */
  stop(): void {
    this.listening.abort();
    this.hide();
  }

  /** Marks the words that are selected; says so where there are none. */
  async mark(kind: AnnotationKind): Promise<void> {
    const range = this.selected()?.cloneRange();
    if (!range) return this.sayNothingSelected();
    if (this.mode !== 'offer') this.offer();
    const done = await this.writer.write(() => this.port.annotate(kind));
    if (!done) return;
    this.document.getSelection()?.removeAllRanges();
    this.tell(range, this.t('saved'), () => this.port.remove(done.id));
    this.timer = setTimeout(() => this.hide(), SAVED);
  }

  /** Copies the words that are selected with their source; says so where there are none. */
  async copy(): Promise<void> {
    const range = this.selected()?.cloneRange();
    if (!range) return this.sayNothingSelected();
    const copied = await this.port.copy(range);
    this.show('word', range, this.t(copied ? 'copied' : 'problemCopy'), [
      // A press in the box is what the browser wants to see before it lets anything copy.
      ...(copied ? [] : [button(this.document, this.t('copyCitation'), () => this.copy())]),
    ]);
    if (copied) this.timer = setTimeout(() => this.hide(), SAVED);
  }

  /** Goes to the next mark, or with -1 to the one before, with the focus in its card. */
  step(by: 1 | -1): void {
    const mark = this.port.markBeside(this.card.id, by);
    if (mark) {
      this.port.reveal(mark.id);
      this.openCard(mark);
      this.bubble.focus();
    } else this.sayAtFoot('noMarkHere');
  }

  /** Opens the card of a mark that another surface leads to. */
  openMark(id: string): void {
    const mark = this.port.mark(id);
    if (mark) this.openCard(mark);
  }

  /** The marks were found again, or others came. */
  follow(): void {
    if (this.mode === 'card' && !this.card.follow()) this.hide();
  }

  /** Takes away what is shown. */
  hide(): void {
    clearTimeout(this.timer);
    this.mode = 'nothing';
    this.card.close();
    this.pointing.stop();
    if (this.bubble.shown) this.bubble.hide();
  }

  /** Offers to mark what is selected. */
  offer(): void {
    const range = this.selected();
    if (!range || this.writer.busy) return;
    this.offered = range.cloneRange();
    this.show('offer', range, undefined, offerParts(this.document, this.words, this));
  }

  /** A selection came to rest of which nothing else was heard. */
  rested(): void {
    const range = this.selected();
    if (!range || (this.offered && sameRange(range, this.offered))) return;
    if (this.mode === 'nothing' || this.mode === 'offer') this.offer();
  }

  pressed(): void {
    this.hide();
  }

  selectionChanged(): void {
    if (this.mode === 'offer' && !this.writer.busy && !this.selected()) this.hide();
  }

  clicked(event: MouseEvent): void {
    if (this.selected() || event.defaultPrevented || isForThePage(event)) return;
    const mark = this.port.markAt(event.clientX, event.clientY);
    if (!mark) return;
    this.openCard(mark);
    this.port.opened(mark.id);
  }

  clickedInside(event: MouseEvent): void {
    const pressed = this.bubble.buttonOf(event);
    if (pressed) press(pressed);
  }

  pointed(event: PointerEvent): void {
    this.pointing.move(event);
  }

  pointedInside(): void {
    this.pointing.inside();
  }

  moved(): void {
    this.bubble.place();
    this.card.place();
  }

  /** A key that was for the adder is not for the page: true. */
  keyed(event: KeyboardEvent): boolean {
    if (!this.bubble.shown) return false;
    if (event.key === 'Escape') {
      if (!this.card.cancel()) this.hide();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    // What is shown stands last in the document, but is next for who works by keys.
    const passing = this.mode === 'card' && !this.pinned;
    if (event.key === 'Tab' && !event.shiftKey && !this.bubble.focused && !passing) {
      if (fieldHasFocus(this.document)) return false;
      this.bubble.focus();
      return true;
    }
    if (this.mode !== 'offer' || this.bubble.focused || !this.selected()) return false;
    return pressKey(event.key, this);
  }

  private selected(): Range | null {
    return selectedRange(this.document);
  }

  private rest(id: string): void {
    if (this.mode !== 'nothing' || this.selected()) return;
    const mark = this.port.mark(id);
    if (!mark) return;
    this.openCard(mark);
    this.pinned = false;
  }

  private leave(): void {
    if (this.mode === 'card' && !this.pinned && !this.bubble.focused) this.hide();
  }

  private openCard(mark: PointedMark): void {
    clearTimeout(this.timer);
    this.mode = 'card';
    this.pinned = true;
    this.card.show(mark);
  }

  /** Says what was done and offers the way back. */
  private tell(beside: Range, status: string, back: () => Promise<Written>): void {
    const undo = button(this.document, this.t('undo'), async () => {
      clearTimeout(this.timer);
      if (await this.writer.write(back)) this.hide();
    });
    this.show('word', beside, status, [undo]);
  }

  private sayNothingSelected(): void {
    const inFrame = this.document.activeElement?.matches('iframe, frame, object, embed');
    this.sayAtFoot(inFrame ? 'wordsInFrame' : 'nothingSelected');
  }

  private sayAtFoot(message: MessageKey): void {
    this.show('word', null, this.t(message), []);
    this.timer = setTimeout(() => this.hide(), SAVED);
  }

  private show(
    mode: Mode,
    beside: Range | null,
    status: string | undefined,
    parts: HTMLElement[],
  ): void {
    clearTimeout(this.timer);
    this.card.close();
    this.mode = mode;
    const label = this.t(mode === 'offer' ? 'markSelection' : 'markCard');
    this.bubble.show(beside, { label, parts, ...(status && { status }) });
  }

  private t(key: MessageKey): string {
    return this.words.translator.t(key);
  }
}
