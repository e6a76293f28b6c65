import type { End } from '../session/extent.ts';
import type { AdderPort } from './port.ts';
import { GRIP, KNOB, styles } from './styles.ts';
import { visibleBox } from './visibleBox.ts';

/** From the edge of the viewport a drag scrolls: so near, and so far each frame. CSS pixels. */
const EDGE = 36;
const SPEED = 12;

interface Held {
  end: End;
  /** From the pointer to the middle of the line that is held. */
  offset: { x: number; y: number };
  pointer: { x: number; y: number };
  range: Range;
}

/**
 * A handle at each end of a range, for the pointer alone; keys have buttons. Only what a person does is heard.
 */
export class Handles {
  private readonly elements: Record<End, HTMLElement>;
  private range: Range | null = null;
  private held: Held | null = null;

  constructor(
    private readonly document: Document,
    private readonly host: HTMLElement,
    private readonly root: ShadowRoot,
    private readonly port: Pick<AdderPort, 'extend' | 'preview'>,
    /** Called with the range that a drag ended with. */
    private readonly dropped: (range: Range) => void,
  ) {
    this.elements = { start: this.make('start'), end: this.make('end') };
  }

  /** Whether an end is being dragged. */
  get dragging(): boolean {
    return this.held !== null;
  }

  /** Stands at the ends of a range. */
  show(range: Range): void {
    this.range = range;
    this.root.append(this.elements.start, this.elements.end);
    this.place();
  }

  hide(): void {
    this.range = null;
    this.held = null;
    for (const element of Object.values(this.elements)) element.remove();
  }

  /** Puts them where the ends are now; an end that is scrolled away has none. */
  place(): void {
    const range = this.held?.range ?? this.range;
    if (!range) return;
    for (const end of ['start', 'end'] as const) {
      const { style } = this.elements[end];
      const line = lineAt(range, end);
      style.display = line ? 'block' : 'none';
      if (!line) continue;
      style.left = `${line.x - GRIP / 2}px`;
      style.top = `${line.top - (end === 'start' ? KNOB : 0)}px`;
      style.height = `${line.bottom - line.top + KNOB}px`;
    }
  }

  /** Gives up a drag; the mark stays as it was. False where there is none. */
  cancel(): boolean {
    if (!this.held) return false;
    this.release();
    this.port.preview(null);
    this.place();
    return true;
  }

  private make(end: End): HTMLElement {
    const handle = this.document.createElement('div');
    handle.ariaHidden = 'true';
    handle.style.cssText = styles.handle;
    const stem = this.document.createElement('div');
    stem.style.cssText = styles.stem;
    const knob = this.document.createElement('div');
    knob.style.cssText = `${styles.knob};${end === 'start' ? 'top:0' : 'bottom:0'}`;
    handle.append(stem, knob);
    handle.addEventListener('pointerdown', (event) => this.hold(event, end));
    handle.addEventListener('pointermove', (event) => this.drag(event));
    handle.addEventListener('pointerup', (event) => this.drop(event));
    handle.addEventListener('pointercancel', () => this.cancel());
    return handle;
  }

  private hold(event: PointerEvent, end: End): void {
    const line = this.range && lineAt(this.range, end);
    if (!event.isTrusted || event.button !== 0 || !this.range || !line) return;
    const pointer = { x: event.clientX, y: event.clientY };
    const offset = { x: line.x - pointer.x, y: (line.top + line.bottom) / 2 - pointer.y };
    this.held = { end, offset, pointer, range: this.range };
    this.elements[end].setPointerCapture(event.pointerId);
    // What lies under the pointer is the page, not the handle.
    this.host.style.setProperty('pointer-events', 'none', 'important');
    for (const element of Object.values(this.elements)) element.style.pointerEvents = 'none';
    this.scroll();
  }

  private drag(event: PointerEvent): void {
    if (!event.isTrusted || !this.held) return;
    this.held.pointer = { x: event.clientX, y: event.clientY };
    this.follow(this.held);
  }

  private follow(held: Held): void {
    const { pointer, offset, end, range } = held;
    const point = { x: pointer.x + offset.x, y: pointer.y + offset.y };
    const next = this.port.extend(range, end, point);
    if (!next) return;
    held.range = next;
    this.port.preview(next);
    this.place();
  }

  private drop(event: PointerEvent): void {
    if (!event.isTrusted || !this.held) return;
    const { range } = this.held;
    this.release();
    if (this.range && !same(range, this.range)) this.dropped(range);
  }

  private release(): void {
    this.held = null;
    this.host.style.removeProperty('pointer-events');
    for (const element of Object.values(this.elements)) element.style.pointerEvents = 'auto';
  }

  /** While an end is held at the edge of the viewport, the page comes along. */
  private scroll(): void {
    const { held } = this;
    const view = this.document.defaultView;
    if (!held || !view) return;
    const { y } = held.pointer;
    const by = y < EDGE ? -SPEED : y > view.innerHeight - EDGE ? SPEED : 0;
    if (by) {
      view.scrollBy({ top: by, behavior: 'instant' });
      this.follow(held);
    }
    view.requestAnimationFrame(() => this.scroll());
  }
}

const same = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0;

/** The line that an end of a range stands in: where, and from where to where; null where it is not seen. */
function lineAt(range: Range, end: End): { x: number; top: number; bottom: number } | null {
  const letter = letterAt(range, end);
  if (!letter || !visibleBox(letter)) return null;
  const rects = [...letter.getClientRects()].filter(({ height }) => height > 0);
  const rect = end === 'start' ? rects[0] : rects.at(-1);
  const element = letter.startContainer.parentElement;
  if (!rect || !element) return null;
  const rtl = getComputedStyle(element).direction === 'rtl';
  return {
    x: (end === 'start') === rtl ? rect.right : rect.left,
    top: rect.top,
    bottom: rect.bottom,
  };
}

/** The first or the last letter of a range that has a box. */
function letterAt(range: Range, end: End): Range | null {
  const letter = range.cloneRange();
  const node = end === 'start' ? range.startContainer : range.endContainer;
  const offset = end === 'start' ? range.startOffset : range.endOffset;
  if (node.nodeType !== Node.TEXT_NODE) {
    return letter;
  }
  if (end === 'start') {
    if (offset >= (node as Text).length) return letter;
    letter.setStart(node, offset);
    letter.setEnd(node, offset + 1);
  } else {
    if (offset === 0) return letter;
    letter.setStart(node, offset - 1);
    letter.setEnd(node, offset);
  }
  return letter;
}
