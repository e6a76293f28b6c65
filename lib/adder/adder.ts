import type { AnchorState } from '../anchoring/types.ts';
import type { AnnotationKind } from '../annotations/types.ts';
import { themeOf } from '../highlights/theme.ts';
import type { MessageKey, Translator } from '../i18n/index.ts';
import type { PointedMark, Written } from '../session/types.ts';
import { Bubble } from './bubble.ts';
import { fieldHasFocus, isForThePage } from './field.ts';
import { button, kindName, text } from './parts.ts';
import { styles } from './styles.ts';

/** What the adder needs of the session and the store. None of these rejects. */
export interface AdderPort {
  /** Marks the words that are selected. */
  annotate(kind: AnnotationKind): Promise<Written>;
  remove(id: string): Promise<Written>;
  restore(id: string): Promise<Written>;
  markAt(x: number, y: number): PointedMark | null;
  hover(id: string | null): void;
  focus(id: string | null): void;
}

interface Words {
  translator: Pick<Translator, 't' | 'count' | 'language'>;
  direction: 'ltr' | 'rtl';
}

const KINDS = [
  ['highlight', 'kindHighlight', 'H'],
  ['claim', 'kindClaim', 'C'],
  ['quotation', 'kindQuotation', 'Q'],
] as const;

const STATES: Record<AnchorState, MessageKey> = {
  anchored: 'wordsUnchanged',
  changed: 'wordsChanged',
  ambiguous: 'stateAmbiguous',
  orphaned: 'stateOrphaned',
};

/** How long "Saved" stays, in milliseconds. */
const SAVED = 6000;

const PROBLEMS = {
  full: 'problemFull',
  newer: 'problemNewer',
  lost: 'problemLost',
  gone: 'problemGone',
  failed: 'problemFailed',
} as const satisfies Record<string, MessageKey>;

/**
 * Marks words on the page itself: offers to where a person selects some, and shows what a mark is where it is clicked.
 * Only what a person does counts; events that the page's scripts make are not trusted.
 */
export class Adder {
  private readonly bubble: Bubble;
  private readonly listening = new AbortController();
  private offering = false;
  private busy = false;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly words: Words,
    private readonly port: AdderPort,
  ) {
    const { language } = words.translator;
    this.bubble = new Bubble(document, { language, direction: words.direction });
    const view = document.defaultView as Window;
    const options = { capture: true, signal: this.listening.signal };
    const on = <K extends keyof WindowEventMap>(
      type: K,
      hear: (event: WindowEventMap[K]) => void,
    ) => {
      view.addEventListener(
        type,
        (event) => {
          if (event.isTrusted && event.target !== this.bubble.host) hear(event);
        },
        options,
      );
    };
    on('pointerdown', ({ button }) => button === 0 && this.hide());
    // The browser settles the selection after the event.
    on('pointerup', ({ button }) => button === 0 && setTimeout(() => this.offer()));
    on('keyup', (event) => selects(event) && this.offer());
    on('click', (event) => this.openCard(event));
    on('pointermove', (event) => this.point(event));
    on('scroll', () => this.bubble.place());
    on('resize', () => this.bubble.place());
    view.addEventListener('keydown', (event) => this.press(event), options);
    document.addEventListener(
      'selectionchange',
      () => this.offering && !this.busy && !this.selected() && this.hide(),
      options,
    );
  }

  /** Takes it off the page and stops listening. */
  stop(): void {
    this.listening.abort();
    this.hide();
  }

  private selected(): Range | null {
    const selection = this.document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return null;
    if (!selection.toString().trim() || fieldHasFocus(this.document)) return null;
    return selection.getRangeAt(0);
  }

  private offer(): void {
    const range = this.selected();
    if (!range || this.busy) return;
    const { t } = this.words.translator;
    const buttons = KINDS.map(([kind, label, key]) =>
      button(this.document, kindName(this.document, kind, t(label)), () => this.mark(kind), key),
    );
    this.show(range, t('markSelection'), buttons);
    this.offering = true;
  }

  private async mark(kind: AnnotationKind): Promise<void> {
    const range = this.selected()?.cloneRange();
    if (!range) return;
    const written = await this.write(() => this.port.annotate(kind));
    if (!written) return;
    this.document.getSelection()?.removeAllRanges();
    const { t } = this.words.translator;
    this.tell(range, t('saved'), () => this.port.remove(written.id));
    this.timer = setTimeout(() => this.hide(), SAVED);
  }

  private openCard(event: MouseEvent): void {
    if (this.selected() || event.defaultPrevented || isForThePage(event)) return;
    const mark = this.port.markAt(event.clientX, event.clientY);
    if (!mark) return;
    const { id, kind, state, range } = mark;
    const { t, count } = this.words.translator;
    const name = KINDS.find(([known]) => known === kind)?.[1] ?? 'kindHighlight';
    this.show(range, t('markCard'), [
      text(this.document, t(name), `${styles.words};${styles.kind(kind)}`),
      text(this.document, t(STATES[state]), styles.words),
      button(this.document, t('delete'), async () => {
        if (await this.write(() => this.port.remove(id)))
          this.tell(range, count('deleted', 1), () => this.port.restore(id));
      }),
    ]);
    this.port.focus(id);
  }

  /** Says what was done and offers the way back. */
  private tell(beside: Range, status: string, back: () => Promise<Written>): void {
    const { t } = this.words.translator;
    const undo = button(this.document, t('undo'), async () => {
      clearTimeout(this.timer);
      if (await this.write(back)) this.hide();
    });
    this.show(beside, t('markCard'), [undo], status);
  }

  /** One write at a time; one that is refused is told in the box that asked for it. */
  private async write(ask: () => Promise<Written>): Promise<{ id: string } | null> {
    if (this.busy) return null;
    this.busy = true;
    const written = await ask();
    this.busy = false;
    if ('id' in written) return written;
    this.bubble.say(this.words.translator.t(PROBLEMS[written.problem]));
    return null;
  }

  private press(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.bubble.shown || event.isComposing) return;
    if (event.key === 'Escape') {
      this.take(event);
      this.hide();
      return;
    }
    const { ctrlKey, metaKey, altKey, repeat } = event;
    if (!this.offering || ctrlKey || metaKey || altKey || repeat || !this.selected()) return;
    const kind = KINDS.find(([, , key]) => key === event.key.toUpperCase())?.[0];
    if (!kind) return;
    this.take(event);
    this.mark(kind);
  }

  /** A key that was for the adder is not for the page. */
  private take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private point({ clientX, clientY, buttons }: PointerEvent): void {
    cancelAnimationFrame(this.frame);
    if (buttons !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.port.hover(this.port.markAt(clientX, clientY)?.id ?? null);
    });
  }

  private show(beside: Range, label: string, parts: HTMLElement[], status?: string): void {
    clearTimeout(this.timer);
    this.offering = false;
    this.port.focus(null);
    const { startContainer: start } = beside;
    const element = start instanceof Element ? start : start.parentElement;
    const theme = themeOf(element ?? this.document.documentElement);
    this.bubble.show(beside, theme, { label, parts, ...(status && { status }) });
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.offering = false;
    if (!this.bubble.shown) return;
    this.port.focus(null);
    this.bubble.hide();
  }
}

/** Whether a key may have changed the selection. */
function selects({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || key === 'Shift' || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
}
