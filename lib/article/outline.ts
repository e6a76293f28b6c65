import { type Box, closeBox, openBox } from './box.ts';
import {
  attribute,
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
import { type Passage, Run } from './passage.ts';

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
const PICTURES = words('img picture video');
const FIELDS = words('input textarea select');
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr td th slot',
);
const HOSTS = words(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
);

/** An element whose children are being read. */
interface Frame {
  next: Node | null;
  box?: Box | null;
  link?: boolean;
  strong?: boolean;
  hints?: boolean;
  /** Nodes given by a slot stand elsewhere in the tree: they are listed. */
  listed?: { nodes: Node[]; at: number };
}

/**
 * Reads a page's text into passages, in the order of the page, in one pass without recursion. Open shadow roots and
 * same-origin frames are read where they stand. Scripts, styles, form fields and `hidden` elements are not.
 * @throws {UnreadablePageError} beyond {@link MAX_ELEMENTS}, {@link MAX_DEPTH} or {@link MAX_TEXT}.
 */
export function outlineOf(document: Document): Outline {
  const reader = new OutlineReader();
  const body = documentBody(document);
  if (body) reader.read(body);
  return reader.outline;
}

class OutlineReader {
  readonly outline: Outline = { passages: [], boxes: [], elements: 0 };
  private readonly run = new Run();
  private readonly stack: Frame[] = [];
  private box: Box | null = null;
  private characters = 0;
  private frames = 0;

  read(body: Element): void {
    const { stack } = this;
    stack.push({ next: firstChild(body), box: this.open(body, 'body') });
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as Frame;
      const current = top.listed ? (top.listed.nodes[top.listed.at++] ?? null) : top.next;
      if (!current) {
        this.leave(top);
        continue;
      }
      if (!top.listed) top.next = nextSibling(current);
      const type = nodeType(current);
      if (type === 3) this.addText(current as Text);
      else if (type === 1) this.enter(current as Element);
    }
  }

  private addText(text: Text): void {
    this.characters += text.data.length;
    if (this.characters > MAX_TEXT) throw new UnreadablePageError('too-large');
    this.run.add(text);
  }

  private enter(element: Element): void {
    const { run, stack } = this;
    const tag = localName(element);
    this.outline.elements++;
    if (this.outline.elements > MAX_ELEMENTS) throw new UnreadablePageError('too-large');
    if (stack.length > MAX_DEPTH) throw new UnreadablePageError('too-deep');
    if (tag === 'br') {
      if (run.addBreak()) this.flush();
      return;
    }
    if (tag === 'hr') this.flush();
    const box = this.box as Box;
    if (PICTURES.has(tag)) box.pictures++;
    if (FIELDS.has(tag)) box.fields++;
    if (SKIPPED.has(tag)) return;
    const bare = !hasAttributes(element);
    if (!bare && attribute(element, 'hidden') !== null) return;
    if (tag === 'iframe') {
      this.enterFrame(element);
      return;
    }
    const hints = bare ? 0 : hintsOf(element, tag) | styleHints(element);
    const frame: Frame = { next: null };
    if (tag === 'a' && attribute(element, 'href') !== null) {
      frame.link = true;
      run.links++;
    } else if (tag === 'b' || tag === 'strong') {
      frame.strong = true;
      run.bolds++;
    }
    if (!INLINE.has(tag)) {
      this.flush();
      frame.box = this.open(element, tag, hints);
    } else if (tag === 'td' || tag === 'th') run.addSpace();
    else if (hints) {
      run.enter(hints);
      frame.hints = true;
    }
    const shadow = HOSTS.has(tag) || tag.includes('-') ? shadowRoot(element) : null;
    frame.next = firstChild(shadow ?? element);
    if (tag === 'slot') {
      const nodes = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement);
      if (nodes.length) frame.listed = { nodes, at: 0 };
    }
    stack.push(frame);
  }

  private enterFrame(element: Element): void {
    this.flush();
    const inner = this.frames < MAX_FRAMES ? sameOriginBody(element) : null;
    if (!inner) return;
    this.frames++;
    this.stack.push({ next: firstChild(inner), box: this.open(inner, 'iframe') });
  }

  private leave({ box, link, strong, hints }: Frame): void {
    if (box) {
      this.flush();
      closeBox(box, this.outline.passages.length);
      this.box = box.parent ?? box;
    }
    if (link) this.run.links--;
    if (strong) this.run.bolds--;
    if (hints) this.run.leave();
    this.stack.pop();
  }

  private open(element: Element, tag: string, hints: Hint = 0): Box {
    const { passages, boxes } = this.outline;
    const box = openBox(element, tag, this.box, passages.length, hints, this.run.links > 0);
    boxes.push(box);
    this.box = box;
    return box;
  }

  private flush(): void {
    const { passages } = this.outline;
    const passage = this.run.end(passages.length, this.box as Box);
    if (passage) passages.push(passage);
  }
}

/** Whether an element's own style takes it off the page. */
function styleHints(element: Element): Hint {
  const style = attribute(element, 'style');
  if (!style || !/none|hidden/i.test(style)) return 0;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
    ? Hints.concealed
    : 0;
}

function sameOriginBody(frame: Element): Element | null {
  try {
    const inner = frameDocument(frame);
    return inner ? documentBody(inner) : null;
  } catch {
    return null;
  }
}
