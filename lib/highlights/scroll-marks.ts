/** A mark of which the scroll bar tells where it stands. */
export interface ScrollMark {
  range: Range;
  /** A CSS colour. */
  color: string;
}

/** Shows beside the scroll bar where marks stand. */
export interface ScrollMarks {
  /** Measures the marks again and shows them, when the page has come to rest. */
  update(): void;
  /** Takes them away. */
  clear(): void;
}

/** Height of one, in CSS pixels. */
const HEIGHT = 4;

/** So long after the page's layout has changed they are measured, in milliseconds: it may change again. */
const PATIENCE = 300;

/**
 * The marks beside the scroll bar of a document's window: the ground of a box that a style sheet puts there, so that the
 * DOM is not changed, a screen reader hears nothing and nothing is printed. Where the page itself has a box behind its
 * root element, or the browser lets no extension adopt a style sheet (Firefox, bug 1751346), there are none.
 */
export function createScrollMarks(
  document: Document,
  marks: () => Iterable<ScrollMark>,
): ScrollMarks {
  const view = document.defaultView as Window & typeof globalThis;
  const root = document.documentElement;
  let sheet: CSSStyleSheet | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    const { scrollHeight, clientHeight } = root;
    // Of marks that share a line one is drawn.
    const lines = new Map<number, string>();
    for (const { range, color } of scrollHeight > clientHeight ? marks() : []) {
      const { top, height } = range.getBoundingClientRect();
      const share = (top + height / 2 + view.scrollY) / scrollHeight;
      if (height > 0 && share >= 0 && share <= 1)
        lines.set(Math.round(share * (clientHeight - HEIGHT)), color);
    }
    const grounds = [...lines].map(
      ([top, color]) => `linear-gradient(${color},${color}) 0 ${top}px/100% ${HEIGHT}px no-repeat`,
    );
    sheet?.replaceSync(
      `@media screen{html::after{content:"";position:fixed;inset:0 0 0 auto;width:8px;z-index:2147483646;pointer-events:none;forced-color-adjust:none;background:${grounds.join()}}}`,
    );
  };

  /** Puts an empty style sheet into force, where that is allowed and free. */
  const adopt = (): CSSStyleSheet | undefined => {
    if (view.getComputedStyle(root, '::after').content !== 'none') return undefined;
    try {
      const made = new view.CSSStyleSheet();
      document.adoptedStyleSheets.push(made);
      return made;
    } catch {
      return undefined;
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, PATIENCE);
  };
  const observer = new view.ResizeObserver(later);

  return {
    update() {
      if (!sheet) {
        sheet = adopt();
        if (!sheet) return;
        for (const element of [root, document.body]) observer.observe(element);
      }
      later();
    },
    clear() {
      if (!sheet) return;
      clearTimeout(timer);
      observer.disconnect();
      const ours = sheet;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== ours);
      sheet = undefined;
    },
  };
}
