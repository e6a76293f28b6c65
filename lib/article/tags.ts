import { Inside } from './inside.ts';

/** What an element's tag says by itself. */
export interface Tag {
  /** Whether readers see no text of it: scripts, drawings, fields. */
  skipped?: true;
  /** Whether it stands in a line of text and parts no paragraphs. */
  inline?: true;
  cell?: true;
  bold?: true;
  picture?: true;
  field?: true;
  /** Whether it may have a shadow root. */
  host?: true;
  /** Whether it is made for a line or paragraph of text: its id is made of the text, or numbers it. */
  line?: true;
  /** 1 to 6 for a heading. */
  level?: number;
  /** Bits of {@link Inside}. */
  inside?: number;
}

const TAGS = new Map<string, Tag>();
function define(names: string, tag: Tag): void {
  for (const name of names.split(' ')) TAGS.set(name, { ...TAGS.get(name), ...tag });
}
define(
  'script style noscript template svg math canvas video audio object embed select option textarea input datalist meter progress head link meta title map img picture source track',
  { skipped: true },
);
define('img picture video', { picture: true });
define('input textarea select', { field: true });
define(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr td th slot',
  { inline: true },
);
define('td th', { cell: true });
define('b strong', { bold: true });
define(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
  { host: true },
);
define('p h1 h2 h3 h4 h5 h6 li span em strong b i td th', { line: true });
for (const level of [1, 2, 3, 4, 5, 6]) define(`h${level}`, { level });
define('nav menu', { inside: Inside.nav });
define('aside', { inside: Inside.aside });
define('footer', { inside: Inside.footer });
define('header', { inside: Inside.header });
define('form fieldset', { inside: Inside.form });
define('figure', { inside: Inside.figure });
define('figcaption', { inside: Inside.caption | Inside.figure });
define('blockquote', { inside: Inside.quote });
define('li', { inside: Inside.list });
define('pre', { inside: Inside.preformatted });
define('button', { inside: Inside.control });
define('tr', { inside: Inside.row });
define('dialog', { inside: Inside.dialog });

const BLOCK: Tag = {};
const CUSTOM: Tag = { host: true };

/** What a tag says, given its local name; a custom element is a block that may have a shadow root. */
export function tagOf(name: string): Tag {
  return TAGS.get(name) ?? (name.includes('-') ? CUSTOM : BLOCK);
}
