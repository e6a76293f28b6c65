import { attribute, attributeNames, localName } from './dom.ts';
import { type Hint, Hints, hintsIn } from './hints.ts';
import { Inside } from './inside.ts';
import { type Tag, tagOf } from './tags.ts';

/** What an element's attributes say of its text. */
export interface Attributes {
  hints: Hint;
  /** Bits of {@link Inside}, by its ARIA role and its being modal. */
  inside: number;
  hidden: boolean;
  /** Whether it leads anywhere. */
  href: boolean;
}

const NONE: Attributes = { hints: 0, inside: 0, hidden: false, href: false };

const BY_ROLE = new Map<string, number>(
  Object.entries({
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
  }),
);

/** Longer ids are made by machines. */
const MAX_ID = 50;

/** Reads an element's attributes, each at most once: most elements have one or two. */
export function attributesOf(element: Element, tag: Tag): Attributes {
  const names = attributeNames(element);
  if (names.length === 0) return NONE;
  const said = { ...NONE };
  for (const name of names) {
    switch (name) {
      case 'class':
      case 'itemprop':
      case 'data-testid':
        said.hints |= hintsIn(value(element, name));
        break;
      case 'id':
        if (!tag.line) said.hints |= hintsOfId(value(element, name));
        break;
      case 'style':
        said.hints |= hintsOfStyle(value(element, name));
        break;
      case 'role':
        said.inside |= BY_ROLE.get(value(element, name)) ?? 0;
        break;
      case 'aria-modal':
        if (value(element, name) === 'true') said.inside |= Inside.dialog;
        break;
      case 'hidden':
        said.hidden = true;
        break;
      case 'href':
        said.href = true;
        break;
    }
  }
  return said;
}

/** The hints in an element's attributes. */
export function hintsOf(element: Element): Hint {
  return attributesOf(element, tagOf(localName(element))).hints;
}

function value(element: Element, name: string): string {
  return attribute(element, name) ?? '';
}

function hintsOfId(id: string): Hint {
  return id.length < MAX_ID ? hintsIn(id) : 0;
}

/** Whether an element's own style takes it off the page. */
function hintsOfStyle(style: string): Hint {
  if (!/none|hidden/i.test(style)) return 0;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
    ? Hints.concealed
    : 0;
}
