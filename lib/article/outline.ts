import { type Attributes, attributesOf } from './attributes.ts';
import { type Box, closeBox, openBox } from './box.ts';
import {
  documentBody,
  firstChild,
  frameDocument,
  localName,
  nextSibling,
  nodeType,
  shadowRoot,
} from './dom.ts';
import { Inside } from './inside.ts';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_FRAMES, MAX_TEXT, UnreadablePageError } from './limits.ts';
import { type Passage, Run } from './passage.ts';
import { type Tag, tagOf } from './tags.ts';

/** The readable text of a page, in order, with the boxes that it stands in. */
export interface Outline {
  passages: Passage[];
  boxes: Box[];
  elements: number;
}

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
    const data = text.data;
    this.characters += data.length;
    if (this.characters > MAX_TEXT) throw new UnreadablePageError('too-large');
    this.run.add(text, data);
  }

  private enter(element: Element): void {
    const { run, stack } = this;
    const name = localName(element);
    this.outline.elements++;
    if (this.outline.elements > MAX_ELEMENTS) throw new UnreadablePageError('too-large');
    if (stack.length > MAX_DEPTH) throw new UnreadablePageError('too-deep');
    if (name === 'br') {
      if (run.addBreak()) this.flush();
      return;
    }
    if (name === 'hr') this.flush();
    const tag = tagOf(name);
    const box = this.box as Box;
    if (tag.picture) box.pictures++;
    if (tag.field) box.fields++;
    if (tag.skipped) return;
    const said = attributesOf(element, tag);
    if (said.hidden) return;
    if (name === 'iframe') {
      this.enterFrame(element);
      return;
    }
    const frame: Frame = { next: null };
    if (name === 'a' && said.href) {
      frame.link = true;
      run.links++;
    } else if (tag.bold) {
      frame.strong = true;
      run.bolds++;
    }
    if (!tag.inline) {
      this.flush();
      run.enterBlock();
      frame.box = this.open(element, name, said, tag);
    } else if (tag.cell) run.addSpace();
    else if (said.hints) {
      run.enter(said.hints);
      frame.hints = true;
    }
    const shadow = tag.host ? shadowRoot(element) : null;
    frame.next = firstChild(shadow ?? element);
    if (name === 'slot') {
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

  private open(element: Element, name: string, said?: Attributes, tag?: Tag): Box {
    const { passages, boxes } = this.outline;
    const inLink = this.run.links > 0 ? Inside.link : 0;
    const box = openBox({
      element,
      tag: name,
      parent: this.box,
      first: passages.length,
      hints: said?.hints ?? 0,
      inside: (said?.inside ?? 0) | (tag?.inside ?? 0) | inLink,
      level: tag?.level,
    });
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

function sameOriginBody(frame: Element): Element | null {
  try {
    const inner = frameDocument(frame);
    return inner ? documentBody(inner) : null;
  } catch {
    return null;
  }
}
