import fc from 'fast-check';

const WORDS =
  'Die Ministerin sagte am Montag, „das“ Gesetz sei — ﬁnal — für Köln… nicht 👩‍👩‍👧 gut cafe\u0301 Bun\u00addestag'.split(
    ' ',
  );

const text = fc
  .array(fc.constantFrom(...WORDS, ' ', '\n  ', '\u00a0'), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));

interface Tree {
  name: string;
  children: (Tree | string)[];
}

const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  child: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: text },
    { weight: 2, arbitrary: tie('tree') },
  ),
  tree: fc.record({
    name: fc.constantFrom(
      'p',
      'div',
      'em',
      'a',
      'ul',
      'li',
      'td',
      'blockquote',
      'br',
      'img',
      'script',
      'style',
      'b',
    ),
    children: fc.array(tie('child'), { maxLength: 5 }),
  }),
}));

function build({ name, children }: Tree): Element {
  const element = document.createElement(name);
  if (name === 'br' || name === 'img') return element;
  // What is no script is not run.
  if (name === 'script') element.setAttribute('type', 'text/plain');
  for (const child of children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}

/** A tree of news-like text in elements of all sorts, put into the page by `mount`. */
export const trees = fc.array(tree, { minLength: 1, maxLength: 5 });

/** Puts trees into a fresh element of the page. */
export function mount(list: Tree[]): HTMLElement {
  const root = document.createElement('main');
  for (const each of list) root.append(build(each));
  document.body.replaceChildren(root);
  return root;
}

/** Text nodes below a node, in order. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** What a reader sees of a range, without white space and the like. */
export function seen(range: Range): string {
  const fragment = range.cloneContents();
  for (const element of fragment.querySelectorAll('script,style')) element.remove();
  const { commonAncestorContainer: top } = range;
  const element = top instanceof Element ? top : top.parentElement;
  if (element?.closest('script,style')) return '';
  return (fragment.textContent ?? '').replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}
