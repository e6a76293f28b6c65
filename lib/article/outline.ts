import {
  attribute,
  collapse,
  documentBody,
  firstChild,
  frameDocument,
  hasAttributes,
  localName,
  nextSibling,
  nodeType,
  shadowRoot,
} from './dom.ts';
import { type Hint, Hints, hintsOf } from './hints.ts';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_FRAMES, MAX_TEXT, UnreadablePageError } from './limits.ts';

/** What the elements around a text say about it, as bits. */
export const Inside = {
  nav: 1,
  aside: 2,
  footer: 4,
  header: 8,
  form: 16,
  figure: 32,
  caption: 64,
  quote: 128,
  list: 256,
  preformatted: 512,
  link: 1024,
  control: 2048,
  row: 4096,
  hidden: 8192,
  dialog: 16384,
} as const;

/** A block element of the page that holds text. */
export interface Box {
  element: Element;
  tag: string;
  parent: Box | null;
  depth: number;
  /** Index of its first passage, and one after its last. */
  first: number;
  end: number;
  hints: Hint;
  inside: number;
  /** 1 to 6 inside a heading, else 0. */
  level: number;
  /** How many pictures and headings stand in it. */
  pictures: number;
  headings: number;
  /** How many fields to fill in stand in it. */
  fields: number;
}

/** A run of text with no block boundary in it: what a reader sees as a paragraph. */
export interface Passage {
  index: number;
  /** White space collapsed. */
  text: string;
  /** The text nodes in order; null where a line break or a cell ends, which reads as a space. */
  nodes: (Text | null)[];
  box: Box;
  /** How many characters stand in links, in bold, and in elements that only label. */
  linked: number;
  strong: number;
  /** Hints of inline elements that hold the whole run. */
  hints: Hint;
  inside: number;
}

/** The readable text of a page, in order, with the boxes that it stands in. */
export interface Outline {
  passages: Passage[];
  boxes: Box[];
  elements: number;
}

const words = (text: string) => new Set(text.split(' '));
const SKIPPED = words(
  'script style noscript template svg math canvas video audio object embed select option textarea input datalist meter progress head link meta title map img picture source track',
);
const FIELDS = words('input textarea select');
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr td th slot',
);
const INSIDE: Record<string, number> = {
  nav: Inside.nav,
  menu: Inside.nav,
  aside: Inside.aside,
  footer: Inside.footer,
  header: Inside.header,
  form: Inside.form,
  fieldset: Inside.form,
  figure: Inside.figure,
  figcaption: Inside.caption | Inside.figure,
  blockquote: Inside.quote,
  li: Inside.list,
  pre: Inside.preformatted,
  button: Inside.control,
  tr: Inside.row,
  dialog: Inside.dialog,
};
const ROLES: Record<string, number> = {
  navigation: Inside.nav,
  menu: Inside.nav,
  menubar: Inside.nav,
  complementary: Inside.aside,
  contentinfo: Inside.footer,
  banner: Inside.header,
  search: Inside.form,
  form: Inside.form,
  button: Inside.control,
  tab: Inside.control,
  tablist: Inside.control,
  toolbar: Inside.control,
  dialog: Inside.dialog,
  alertdialog: Inside.dialog,
};

interface Frame {
  next: Node | null;
  box: Box | null;
  link: boolean;
  strong: boolean;
  hints: boolean;
  /** Nodes given by a slot stand elsewhere in the tree: they are listed. */
  listed?: { nodes: Node[]; at: number };
}

/**
 * Reads a page's text into passages, in the order of the page, in one pass without recursion. Open shadow roots and
 * same-origin frames are read where they stand. Scripts, styles, form fields and `hidden` elements are not.
 * @throws {UnreadablePageError} beyond {@link MAX_ELEMENTS}, {@link MAX_DEPTH} or {@link MAX_TEXT}.
 */
export function outlineOf(document: Document): Outline {
  const passages: Passage[] = [];
  const boxes: Box[] = [];
  const outline: Outline = { passages, boxes, elements: 0 };
  const body = documentBody(document);
  if (!body) return outline;

  let box = openBox(body, 'body', null, boxes, 0);
  const stack: Frame[] = [
    { next: firstChild(body), box, link: false, strong: false, hints: false },
  ];
  const inlineHints: { element: Element; hints: Hint; from: number }[] = [];
  let run: (Text | null)[] = [];
  let runHasText = false;
  let breaks = 0;
  let linkDepth = 0;
  let linked = 0;
  let strongDepth = 0;
  let strong = 0;
  let runHints = 0;
  let characters = 0;
  let frames = 0;

  const flush = () => {
    if (runHasText) {
      while (run.length && run[run.length - 1] === null) run.pop();
      const text = collapse(run.map((text) => (text ? text.data : ' ')).join(''));
      if (text) {
        passages.push({
          index: passages.length,
          text,
          nodes: run,
          box,
          linked: Math.min(linked, text.length),
          strong: Math.min(strong, text.length),
          hints: runHints,
          inside: box.inside,
        });
      }
    }
    run = [];
    runHasText = false;
    breaks = 0;
    linked = 0;
    strong = 0;
    runHints = 0;
    for (const open of inlineHints) runHints |= open.hints;
  };

  while (stack.length > 0) {
    const top = stack[stack.length - 1] as Frame;
    const current = top.listed ? (top.listed.nodes[top.listed.at++] ?? null) : top.next;
    if (!current) {
      if (top.box) {
        flush();
        top.box.end = passages.length;
        if (top.box.parent) {
          top.box.parent.pictures += top.box.pictures;
          top.box.parent.fields += top.box.fields;
          top.box.parent.headings += top.box.headings + (top.box.level > 0 ? 1 : 0);
        }
        box = top.box.parent ?? box;
      }
      if (top.link) linkDepth--;
      if (top.strong) strongDepth--;
      if (top.hints) inlineHints.pop();
      stack.pop();
      continue;
    }
    if (!top.listed) top.next = nextSibling(current);
    const type = nodeType(current);
    if (type === 3) {
      const data = (current as Text).data;
      const solid = /\S/.test(data);
      if (!solid && !runHasText) continue;
      characters += data.length;
      if (characters > MAX_TEXT) throw new UnreadablePageError('too-large');
      run.push(current as Text);
      if (!solid) continue;
      runHasText = true;
      breaks = 0;
      if (linkDepth > 0 || strongDepth > 0) {
        const length = collapse(data).length;
        if (linkDepth > 0) linked += length;
        if (strongDepth > 0) strong += length;
      }
      if (runHints && inlineHints.length === 0) runHints = 0;
      continue;
    }
    if (type !== 1) continue;
    const element = current as Element;
    outline.elements++;
    if (outline.elements > MAX_ELEMENTS) throw new UnreadablePageError('too-large');
    if (stack.length > MAX_DEPTH) throw new UnreadablePageError('too-deep');
    const tag = localName(element);
    if (tag === 'br') {
      breaks++;
      if (breaks > 1) flush();
      else if (runHasText) run.push(null);
      continue;
    }
    if (tag === 'hr') flush();
    if (tag === 'img' || tag === 'picture' || tag === 'video') box.pictures++;
    if (FIELDS.has(tag)) box.fields++;
    if (SKIPPED.has(tag)) continue;
    const bare = !hasAttributes(element);
    if (!bare && attribute(element, 'hidden') !== null) continue;
    if (tag === 'iframe') {
      flush();
      const inner = frames < MAX_FRAMES ? sameOriginBody(element) : null;
      if (!inner) continue;
      frames++;
      box = openBox(inner, 'iframe', box, boxes, passages.length);
      stack.push({ next: firstChild(inner), box, link: false, strong: false, hints: false });
      continue;
    }
    const hints = bare ? 0 : hintsOf(element, tag) | (isUndisplayed(element) ? Hints.concealed : 0);
    const isLink = tag === 'a' && attribute(element, 'href') !== null;
    if (isLink) linkDepth++;
    const isStrong = tag === 'b' || tag === 'strong';
    if (isStrong) strongDepth++;
    let opened: Box | null = null;
    let hinted = false;
    if (!INLINE.has(tag)) {
      flush();
      opened = openBox(element, tag, box, boxes, passages.length, hints, linkDepth > 0);
      box = opened;
    } else if (tag === 'td' || tag === 'th') {
      if (runHasText) run.push(null);
    } else if (hints) {
      inlineHints.push({ element, hints, from: passages.length });
      hinted = true;
      if (!runHasText) runHints |= hints;
    }
    const shadow = shadowRoot(element);
    const frame: Frame = {
      next: firstChild(shadow ?? element),
      box: opened,
      link: isLink,
      strong: isStrong,
      hints: hinted,
    };
    if (tag === 'slot') {
      const nodes = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement);
      if (nodes.length) frame.listed = { nodes, at: 0 };
    }
    stack.push(frame);
  }
  return outline;
}

function openBox(
  element: Element,
  tag: string,
  parent: Box | null,
  boxes: Box[],
  first: number,
  hints: Hint = 0,
  link = false,
): Box {
  let inside = (parent?.inside ?? 0) | (INSIDE[tag] ?? 0) | (link ? Inside.link : 0);
  if (hasAttributes(element)) {
    const role = attribute(element, 'role');
    if (role) inside |= ROLES[role] ?? 0;
    if (attribute(element, 'aria-modal') === 'true') inside |= Inside.dialog;
  }
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : (parent?.level ?? 0);
  const box: Box = {
    element,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    first,
    end: first,
    hints,
    inside,
    level,
    pictures: 0,
    headings: 0,
    fields: 0,
  };
  boxes.push(box);
  return box;
}

/** Whether an element's own style takes it off the page. */
function isUndisplayed(element: Element): boolean {
  const style = attribute(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function sameOriginBody(frame: Element): Element | null {
  try {
    const inner = frameDocument(frame);
    return inner ? documentBody(inner) : null;
  } catch {
    return null;
  }
}
