import { attribute } from '../dom.ts';
import { LETTER } from '../letters.ts';

const LETTERS = new RegExp(LETTER, 'g');

/** A language tag in short: `de` of `de-DE`, `zh-Hans` of `zh-Hans-CN`. Empty where the text is none. */
export function shortLanguage(text: string): string {
  const match = /^([a-z]{2,3})(?:[-_](Hans|Hant|Latn|Cyrl|Arab))?(?:[-_]|$)/i.exec(text.trim());
  if (!match?.[1]) return '';
  return match[1].toLowerCase() + (match[2] ? `-${match[2]}` : '');
}

/** The direction that most letters of a text run in; what the page says, where there are few. */
export function directionOf(html: Element | null, text: string): 'ltr' | 'rtl' {
  const rightward = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
  if (rightward === 0 && text.length > 100) return 'ltr';
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters > 20) return rightward > letters / 2 ? 'rtl' : 'ltr';
  return html && attribute(html, 'dir') === 'rtl' ? 'rtl' : 'ltr';
}
