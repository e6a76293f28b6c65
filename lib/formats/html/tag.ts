import { escapeAttribute, escapeText } from '../xml/write.ts';

/** HTML that {@link tag} wrote, so that text is never taken for it. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Child = Html | string | undefined | false;

/** Elements that have neither content nor an end tag, among those that are used here. */
const VOID = new Set(['br', 'meta']);

/** Control characters and noncharacters, which HTML does not allow. */
const ILLEGAL = /[\u007f-\u009f\ufdd0-\ufdef]/g;

/** An element of HTML. Text is escaped; attributes and children that are undefined or false are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(allowed(value ?? ''))}"`)
    .join('');
  const start = `<${name}${written}>`;
  return new Html(VOID.has(name) ? start : `${start}${join(children).source}</${name}>`);
}

/** Children one after the other. */
export function join(children: readonly Child[]): Html {
  const sources = children.map((child) => {
    if (child === undefined || child === false) return '';
    return typeof child === 'string' ? escapeText(allowed(child)) : child.source;
  });
  return new Html(sources.join(''));
}

/** Text with its lines: an empty line ends a paragraph, another a line. */
export function paragraphs(
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Html {
  const parts = allowed(text)
    .trim()
    .split(/\n{2,}/);
  return join(
    parts.map((part) =>
      tag(
        'p',
        attributes,
        ...part.split('\n').flatMap((line, at) => (at ? [tag('br'), line] : [line])),
      ),
    ),
  );
}

function allowed(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ILLEGAL, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
