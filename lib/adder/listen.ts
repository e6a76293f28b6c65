/** What a person does that the adder answers. */
export interface Gestures {
  /** The element whose events are none of the page's. */
  readonly host: HTMLElement;
  /** Words were selected. */
  offer(): void;
  /** A selection came to rest, whatever made it. */
  rested(): void;
  /** The pointer went down on the page. */
  pressed(): void;
  selectionChanged(): void;
  clicked(event: MouseEvent): void;
  /** A click inside what is shown. The page hears nothing of it. */
  clickedInside(event: MouseEvent): void;
  pointed(event: PointerEvent): void;
  pointedInside(): void;
  /** The page was scrolled or its size changed. */
  moved(): void;
  /** Gives whether the key was for the adder, so that the page does not get it. */
  keyed(event: KeyboardEvent): boolean;
}

/** A selection that rests so long is done, in milliseconds, where the page keeps back the events that would say so. */
const REST = 400;

/** So long the browser takes something that a person did for the occasion of what follows, in milliseconds. */
const ACTIVE = 5000;

/**
 * Listens to what a person does on a page: to trusted events alone, on the window and before the page's elements hear
 * them. Abort what it gives to stop.
 */
export function listen(document: Document, gestures: Gestures): AbortController {
  const listening = new AbortController();
  const view = document.defaultView as Window;
  const options = { capture: true, signal: listening.signal };
  const on = <K extends keyof WindowEventMap>(
    type: K,
    hear: (event: WindowEventMap[K]) => void,
  ) => {
    view.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && event.target !== gestures.host) hear(event);
      },
      options,
    );
  };
  let down = false;
  /** Whether a finger was last on the page: it selects by handles of the browser's own, of which no event tells. */
  let touched = false;
  let heard = Number.NEGATIVE_INFINITY;
  let rest: ReturnType<typeof setTimeout> | undefined;
  on('pointerdown', ({ button, pointerType }) => {
    down = true;
    touched = pointerType === 'touch';
    if (button === 0) gestures.pressed();
  });
  const up = ({ button }: MouseEvent) => {
    down = false;
    heard = performance.now();
    // The browser settles the selection after the event.
    if (button === 0) setTimeout(() => gestures.offer());
  };
  on('pointerup', up);
  on('pointercancel', () => {
    down = false;
  });
  on('click', (event) => {
    down = false;
    gestures.clicked(event);
  });
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.target !== gestures.host) return;
      event.stopImmediatePropagation();
      gestures.clickedInside(event);
    },
    options,
  );
  on('keyup', (event) => {
    heard = performance.now();
    if (selects(event)) gestures.offer();
  });
  on('pointermove', (event) => gestures.pointed(event));
  gestures.host.addEventListener('pointermove', () => gestures.pointedInside(), options);
  on('scroll', () => gestures.moved());
  on('resize', () => gestures.moved());
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !gestures.keyed(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      gestures.selectionChanged();
      clearTimeout(rest);
      // Scripts select too: only what follows on something that a person did, and that was not told, counts.
      rest = setTimeout(() => {
        const { isActive } = view.navigator.userActivation;
        const keptBack = isActive && performance.now() - heard > ACTIVE;
        if (!down && (touched || keptBack)) gestures.rested();
      }, REST);
    },
    options,
  );
  return listening;
}

/** Whether a key may have changed the selection. */
function selects({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || key === 'Shift' || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
}
