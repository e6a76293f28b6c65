import type { Theme } from '../highlights/style.ts';
import { placeBeside } from './place.ts';
import { styles } from './styles.ts';
import { visibleBox } from './visibleBox.ts';

interface Content {
  /** Name of the whole, for those who don't see it. */
  label: string;
  parts: readonly HTMLElement[];
  /** Said aloud as well as shown. */
  status?: string;
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
  private readonly box: HTMLElement;
  private readonly content: HTMLElement;
  private readonly status: HTMLElement;
  private beside: Range | null = null;

  constructor(
    private readonly document: Document,
    { language, direction }: { language: string; direction: string },
  ) {
    this.host = document.createElement('pressmark-adder');
    this.host.popover = 'manual';
    this.box = document.createElement('div');
    this.box.lang = language;
    this.box.dir = direction;
    this.box.style.cssText = styles.box;
    this.box.role = 'group';
    this.content = document.createElement('div');
    this.content.style.cssText = styles.row;
    this.status = document.createElement('div');
    this.status.role = 'status';
    this.status.style.cssText = styles.status;
    this.box.append(this.status, this.content);
    this.host.attachShadow({ mode: 'closed' }).append(this.box);
    for (const type of OURS) this.host.addEventListener(type, (event) => event.stopPropagation());
    // A press would take the focus, and with it the selection.
    this.host.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get shown(): boolean {
    return this.beside !== null;
  }

  /** Shows something beside a range, in place of what was shown. */
  show(beside: Range, theme: Theme, { label, parts, status = '' }: Content): void {
    this.beside = beside;
    this.host.style.cssText = styles.host(theme);
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    // The page can refuse the top layer; then the box is merely fixed.
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    this.box.ariaLabel = label;
    this.content.replaceChildren(...parts);
    this.say(status);
  }

  /** Says something in the box that is shown. */
  say(status: string): void {
    this.status.style.display = status ? 'block' : 'none';
    this.status.textContent = status;
    this.place();
  }

  /** Takes it away, and with it all that stands of it in the page. */
  hide(): void {
    this.beside = null;
    this.host.remove();
    this.content.replaceChildren();
  }

  /** Puts it where its place is now; unseen while that is scrolled away. */
  place(): void {
    if (!this.beside) return;
    const view = this.document.documentElement;
    const box = visibleBox(this.beside);
    this.host.style.setProperty('visibility', box ? 'visible' : 'hidden', 'important');
    if (!box) return;
    const { left, top } = placeBeside(box, this.host.getBoundingClientRect(), {
      width: view.clientWidth,
      height: this.document.defaultView?.innerHeight ?? view.clientHeight,
    });
    this.host.style.setProperty('left', `${left}px`, 'important');
    this.host.style.setProperty('top', `${top}px`, 'important');
  }
}
