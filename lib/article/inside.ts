import { attribute, hasAttributes } from './dom.ts';

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
  dialog: 16384,
} as const;

const BY_TAG: Record<string, number> = {
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
const BY_ROLE: Record<string, number> = {
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

/** The bits that an element adds by its tag, its ARIA role and its being modal. */
export function insideOf(element: Element, tag: string): number {
  let inside = BY_TAG[tag] ?? 0;
  if (!hasAttributes(element)) return inside;
  const role = attribute(element, 'role');
  if (role) inside |= BY_ROLE[role] ?? 0;
  if (attribute(element, 'aria-modal') === 'true') inside |= Inside.dialog;
  return inside;
}
