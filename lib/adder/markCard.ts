import type { Color } from '../annotations/types.ts';
import type { Done, PointedMark, Written } from '../session/types.ts';
import type { Bubble } from './bubble.ts';
import { type CardParts, cardParts } from './card.ts';
import { Handles } from './handles.ts';
import { button } from './parts.ts';
import type { AdderPort, Words } from './port.ts';
import { KNOB, styles } from './styles.ts';
import type { Writer } from './writer.ts';

/** After the last step of an end it is saved, in milliseconds. */
const PAUSE = 700;

/** Words that are said of an end that was moved. */
const EDGE = 3;

interface Open {
  mark: PointedMark;
  /** Where it reaches, saved or not. */
  range: Range;
  card: CardParts;
}

/** The card of a mark beside its words, with handles at their ends. */
export class MarkCard {
  private open: Open | null = null;
  private unsaved: ReturnType<typeof setTimeout> | undefined;
  private readonly handles: Handles;

  constructor(
    private readonly document: Document,
    private readonly bubble: Bubble,
    private readonly words: Words,
    private readonly port: AdderPort,
    private readonly writer: Writer,
    /** Called when the mark was deleted, with the words that it stood on. */
    private readonly removed: (id: string, range: Range) => void,
  ) {
    this.handles = new Handles(document, bubble.host, bubble.root, port, (range) => {
      this.reach(range);
      this.save();
    });
  }

  /** The mark whose card is shown. */
  get id(): string | null {
    return this.open?.mark.id ?? null;
  }

  show(mark: PointedMark): void {
    this.close();
    const { range } = mark;
    const movable = this.port.nudge(range, 'end', 1) ?? this.port.nudge(range, 'end', -1);
    const card = cardParts(this.document, this.words, mark, movable !== null, {
      recolor: (color) => this.recolor(color),
      nudge: (end, by) => this.nudge(end, by),
      copy: () => this.copy(),
      remove: () => this.remove(),
    });
    this.open = { mark, range, card };
    const { t } = this.words.translator;
    const { parts, said } = card;
    this.bubble.show(range, { label: t('markCard'), parts, said, margin: KNOB });
    this.handles.show(range);
    this.port.focus(mark.id);
  }

  /** Saves what is left to be saved, and lets go of the mark. The bubble is the caller's. */
  close(): void {
    if (!this.open) return;
    if (this.unsaved !== undefined) this.save();
    this.handles.hide();
    this.open = null;
    this.port.focus(null);
  }

  /** Gives up the drag of an end; false where there is none. */
  cancel(): boolean {
    return this.handles.cancel();
  }

  place(): void {
    if (this.open) this.handles.place();
  }

  /** The marks were found again. Gives false where this one is no longer there. */
  follow(): boolean {
    const { open } = this;
    if (!open) return true;
    const mark = this.port.mark(open.mark.id);
    if (!mark) return false;
    open.mark = mark;
    open.card.setColor(mark.color);
    if (this.unsaved === undefined && !this.handles.dragging) this.reach(mark.range);
    return true;
  }

  private reach(range: Range): void {
    if (!this.open) return;
    this.open.range = range;
    this.handles.show(range);
    this.bubble.moveTo(range);
  }

  private nudge(end: 'start' | 'end', by: 1 | -1): void {
    const next = this.open && this.port.nudge(this.open.range, end, by);
    if (!next) return;
    this.reach(next);
    this.port.preview(next);
    this.bubble.say(wordsAt(end, next.toString()));
    clearTimeout(this.unsaved);
    this.unsaved = setTimeout(() => this.save(), PAUSE);
  }

  private save(): void {
    clearTimeout(this.unsaved);
    this.unsaved = undefined;
    const { open } = this;
    if (open) this.change(open, () => this.port.move(open.mark.id, open.range));
  }

  private recolor(color: Color | null): void {
    const { open } = this;
    if (!open || color === (open.mark.color ?? null)) return;
    this.change(open, () => this.port.recolor(open.mark.id, color));
  }

  private async change(open: Open, ask: () => Promise<Written>): Promise<void> {
    const done = await this.writer.write(ask);
    if (this.open !== open) return;
    if (done) this.tellSaved(open, done);
    // What was not saved is not shown as if it were.
    else if (!this.writer.busy) this.reach(open.mark.range);
    this.port.preview(null);
  }

  private tellSaved({ card: { said } }: Open, done: Done): void {
    const { t } = this.words.translator;
    const undo = button(this.document, t('undo'), async () => {
      if (!(await this.writer.write(() => this.port.takeBack(done)))) return;
      const { focused } = this.bubble;
      undo.remove();
      if (focused) this.bubble.focus();
      this.bubble.say(t('undone'));
    });
    undo.style.cssText += styles.end;
    said.querySelector('button')?.remove();
    said.append(undo);
    this.bubble.say(t('saved'));
  }

  private async copy(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const { t } = this.words.translator;
    const copied = await this.port.copy(open.range);
    if (this.open === open) this.bubble.say(t(copied ? 'copied' : 'problemCopy'));
  }

  private async remove(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const { id } = open.mark;
    clearTimeout(this.unsaved);
    this.unsaved = undefined;
    if (await this.writer.write(() => this.port.remove(id))) this.removed(id, open.range);
  }
}

/** The last words at an end of a text. */
function wordsAt(end: 'start' | 'end', text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= EDGE) return words.join(' ');
  return end === 'start'
    ? `${words.slice(0, EDGE).join(' ')} …`
    : `… ${words.slice(-EDGE).join(' ')}`;
}
