/**
 * The page is hostile: a form with an input named `parentNode` answers that input when asked for its parent, and an
 * image named `body` stands before the document's own. These readers call the platform's accessors past such names.
 */
function reader<T, V>(owner: () => object, name: string): (target: T) => V {
  let get: ((this: T) => V) | undefined;
  return (target) => {
    get ??= Object.getOwnPropertyDescriptor(owner(), name)?.get as (this: T) => V;
    return get.call(target);
  };
}

const node = () => Node.prototype;
const element = () => Element.prototype;
const page = () => Document.prototype;

export const firstChild = reader<Node, Node | null>(node, 'firstChild');
export const nextSibling = reader<Node, Node | null>(node, 'nextSibling');
export const parentNode = reader<Node, Node | null>(node, 'parentNode');
export const textContent = reader<Node, string | null>(node, 'textContent');
export const isConnected = reader<Node, boolean>(node, 'isConnected');
export const ownerDocument = reader<Node, Document | null>(node, 'ownerDocument');
export const defaultView = reader<Document, Window | null>(page, 'defaultView');
export const nodeType = reader<Node, number>(node, 'nodeType');
export const localName = reader<Element, string>(element, 'localName');
export const shadowRoot = reader<Element, ShadowRoot | null>(element, 'shadowRoot');
export const documentElement = reader<Document, Element | null>(page, 'documentElement');
export const documentBody = reader<Document, HTMLElement | null>(page, 'body');
export const documentTitle = reader<Document, string>(page, 'title');
export const documentUrl = reader<Document, string>(page, 'URL');
export const frameDocument = reader<Element, Document | null>(
  () => HTMLIFrameElement.prototype,
  'contentDocument',
);

/** The value of an attribute, or null. */
export function attribute(target: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(target, name);
}

/** The names of an element's attributes, in lower case. */
export function attributeNames(target: Element): string[] {
  return Element.prototype.getAttributeNames.call(target);
}

/** All elements of a document that match a selector, in the order of the page. */
export function queryAll(root: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(root, selector)];
}

/** The words of an element, white space collapsed. */
export function words(target: Node): string {
  return collapse(textContent(target) ?? '');
}

/**
 * Plain text as an article gives it: white space of any kind collapsed into single spaces, soft hyphens and
 * zero-width marks left out, no space at the ends.
 */
export function collapse(text: string): string {
  return text.replace(INVISIBLE, '').replace(WIDE_SPACE, ' ').trim();
}

/** White space that is not one plain space already, as most of it is. */
const WIDE_SPACE = /[^\S ]\s*| \s+/g;
/** Soft hyphen, zero-width space, word joiner, byte order mark: layout hints that no reader sees. */
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
