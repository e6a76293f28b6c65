import type { AnnotationKind } from '../annotations/types.ts';
import { styles } from './styles.ts';

interface ButtonOptions {
  /** Key that does the same while the adder is shown. */
  key?: string;
  /** Said in place of what is shown. */
  name?: string;
  style?: string;
}

/** A button that hears only a person: what the page's scripts send is not trusted. */
export function button(
  document: Document,
  label: string | HTMLElement,
  press: () => void,
  { key, name, style = '' }: ButtonOptions = {},
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.style.cssText = `${styles.button};${style}`;
  element.append(label);
  if (name) {
    element.ariaLabel = name;
    element.title = name;
  }
  if (key) {
    element.setAttribute('aria-keyshortcuts', key);
    const hint = text(document, key, styles.key);
    hint.ariaHidden = 'true';
    element.append(hint);
  }
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return element;
}

/** The name of a kind with its line under it, as its marks have. */
export const kindName = (document: Document, kind: AnnotationKind, name: string): HTMLElement =>
  text(document, name, styles.kind(kind));

/** Words in a style. */
export function text(document: Document, words: string, style: string): HTMLElement {
  const element = document.createElement('span');
  element.style.cssText = style;
  element.textContent = words;
  return element;
}

/** Things in a row of the box; with a name, a group of their own. */
export function row(document: Document, parts: readonly HTMLElement[], name?: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = styles.row;
  if (name) {
    element.role = 'group';
    element.ariaLabel = name;
  }
  element.append(...parts);
  return element;
}
