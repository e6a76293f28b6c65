/**
 * The page is hostile: a form with an input named `parentNode` answers that input when asked for its parent, and an
 * image named `body` stands before the document's own. These readers call the platform's own accessors and methods past
 * such names. They are found when the module is loaded, and missing where there is no DOM.
 */
function reader<T, V>(owner: string, name: string): (target: T) => V {
  return uncurried<(target: T) => V>(described(owner, name)?.get);
}

function method<F>(owner: string, name: string): F {
  return uncurried<F>(described(owner, name)?.value);
}

function described(owner: string, name: string): PropertyDescriptor | undefined {
  const { prototype } =
    (globalThis as unknown as Record<string, { prototype?: object }>)[owner] ?? {};
  return prototype && Object.getOwnPropertyDescriptor(prototype, name);
}

/** A method as a function whose first argument is the object that it is called on. */
function uncurried<F>(given: unknown): F {
  return Function.prototype.call.bind(given as () => void) as F;
}

export const firstChild = reader<Node, Node | null>('Node', 'firstChild');
export const nextSibling = reader<Node, Node | null>('Node', 'nextSibling');
export const parentNode = reader<Node, Node | null>('Node', 'parentNode');
export const textContent = reader<Node, string | null>('Node', 'textContent');
export const isConnected = reader<Node, boolean>('Node', 'isConnected');
export const ownerDocument = reader<Node, Document | null>('Node', 'ownerDocument');
export const nodeType = reader<Node, number>('Node', 'nodeType');
export const localName = reader<Element, string>('Element', 'localName');
export const shadowRoot = reader<Element, ShadowRoot | null>('Element', 'shadowRoot');
export const defaultView = reader<Document, Window | null>('Document', 'defaultView');
export const documentElement = reader<Document, Element | null>('Document', 'documentElement');
export const documentBody = reader<Document, HTMLElement | null>('Document', 'body');
export const documentTitle = reader<Document, string>('Document', 'title');
export const documentUrl = reader<Document, string>('Document', 'URL');
export const frameDocument = reader<Element, Document | null>(
  'HTMLIFrameElement',
  'contentDocument',
);

/** The value of an attribute, or null. */
export const attribute = method<(target: Element, name: string) => string | null>(
  'Element',
  'getAttribute',
);
/** The names of an element's attributes, in lower case. */
export const attributeNames = method<(target: Element) => string[]>('Element', 'getAttributeNames');

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
