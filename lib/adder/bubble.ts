import { themeOf } from '../highlights/theme.ts';
import { placeAtFoot, placeBeside } from './place.ts';
import type { Words } from './port.ts';
import { styles } from './styles.ts';
import { visibleBox } from './visibleBox.ts';

interface Content {
  /** Name of the whole, for those who don't see it. */
  label: string;
  parts: readonly HTMLElement[];
  /** Said aloud as well as shown. */
  status?: string;
  /** Where that stands among the parts, which are rows then; otherwise before them, in their row. */
  said?: HTMLElement;
  /** CSS pixels that are kept free above and below the words. */
  margin?: number;
}

/** What the page must not see happen inside. */
const OURS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'];

/**
 * A small box beside a place on the page: a closed shadow root on one element at the end of the document, in the top
 * layer, there only while it is shown. Styles are set by CSSOM, which no content security policy of a page forbids.
 */
export class Bubble {
  /** The element on the page; events from inside come from it. */
  readonly host: HTMLElement;
  /** For what stands beside the box, such as handles. */
  readonly root: ShadowRoot;
  private readonly box: HTMLElement;
  private readonly content: HTMLElement;
  private readonly status: HTMLElement;
  /** Undefined while nothing is shown; null for words that stand nowhere on the page. */
  private beside: Range | null | undefined;
  private margin = 0;
  private before: Element | null = null;
  /** It is to have the focus as soon as its place is scrolled into view: what is not seen cannot have it. */
  private awaited = false;

  constructor(
    private readonly document: Document,
    { translator, direction }: Words,
  ) {
    this.host = document.createElement('pressmark-adder');
    this.host.popover = 'manual';
    this.box = document.createElement('div');
    this.box.lang = translator.language;
    this.box.dir = direction;
    this.box.style.cssText = styles.box;
    this.box.role = 'group';
    this.content = document.createElement('div');
    this.status = document.createElement('div');
    this.status.role = 'status';
    this.status.style.cssText = styles.status;
    this.box.append(this.status, this.content);
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.root.append(this.box);
    const focusRing = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    focusRing.replaceSync(styles.states);
    this.root.adoptedStyleSheets = [focusRing];
    for (const type of OURS) this.host.addEventListener(type, (event) => event.stopPropagation());
    // A press would take the focus, and with it the selection.
    this.host.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get shown(): boolean {
    return this.beside !== undefined;
  }

  /** Whether the focus is inside. */
  get focused(): boolean {
    return this.document.activeElement === this.host;
  }

  /** Shows something beside a range, in place of what was shown; without one at the foot of the viewport. */
  show(beside: Range | null, { label, parts, status = '', said, margin = 0 }: Content): void {
    this.beside = beside;
    this.margin = margin;
    this.awaited = false;
    this.host.style.cssText = styles.host(themeOf(this.elementAt(beside)));
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    // The page can refuse the top layer; then the box is merely fixed.
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    this.box.ariaLabel = label;
    this.content.style.cssText = said ? styles.stack : styles.content;
    this.box.style.flexFlow = said ? 'column' : 'wrap';
    this.box.style.alignItems = said ? 'stretch' : 'center';
    this.content.replaceChildren(...parts);
    (said ?? this.box).prepend(this.status);
    this.say(status);
  }

  /** Says something in the box that is shown. */
  say(status: string): void {
    this.status.style.display = status ? 'block' : 'none';
    this.status.textContent = status;
    this.place();
  }

  /** Lets it stand beside other words. */
  moveTo(beside: Range): void {
    this.beside = beside;
    this.place();
  }

  /** The button inside that a click is for: the one under the pointer, or with keys the one that has the focus. */
  buttonOf({ detail, clientX, clientY }: MouseEvent): HTMLButtonElement | null {
    const { root } = this;
    const target = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
    return target?.closest('button') ?? null;
  }

  /** Moves the focus to the first control inside. */
  focus(): void {
    if (!this.focused) this.before = this.document.activeElement;
    this.content.querySelector('button')?.focus({ preventScroll: true });
    this.awaited = !this.focused;
  }

  /** Takes it away, and with it all that stands of it in the page; the focus goes back to where it came from. */
  hide(): void {
    const { focused, before } = this;
    this.beside = undefined;
    this.before = null;
    this.awaited = false;
    this.host.remove();
    this.content.replaceChildren();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  /** Puts it where its place is now; unseen while that is scrolled away. */
  place(): void {
    const { beside, margin } = this;
    if (beside === undefined) return;
    const { clientWidth, clientHeight } = this.document.documentElement;
    const view = {
      width: clientWidth,
      height: this.document.defaultView?.innerHeight ?? clientHeight,
    };
    const size = this.host.getBoundingClientRect();
    const box = beside && visibleBox(beside);
    const seen = beside === null || box !== null;
    this.host.style.setProperty('visibility', seen ? 'visible' : 'hidden', 'important');
    if (!seen) return;
    const { left, top } = box
      ? placeBeside({ ...box, top: box.top - margin, bottom: box.bottom + margin }, size, view)
      : placeAtFoot(size, view);
    this.host.style.setProperty('left', `${left}px`, 'important');
    this.host.style.setProperty('top', `${top}px`, 'important');
    if (this.awaited) this.focus();
  }

  private elementAt(range: Range | null): Element {
    const node = range?.startContainer;
    const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
    return element ?? this.document.body ?? this.document.documentElement;
  }
}
