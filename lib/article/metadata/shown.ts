import type { Box } from '../box.ts';
import { Hints } from '../hints.ts';
import { Inside } from '../inside.ts';
import type { Choice } from '../read.ts';
import type { MetadataInput } from './index.ts';

/**
 * Whether the page shows a name to its readers: first and last word in one passage above its foot, an article's own foot not counted. Names that only
 * machines are told are accounts of the content system, often of whoever uploaded the text. A single word must stand by
 * the article, since it may be one of the language.
 */
export function isShown(name: string, input: MetadataInput): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const [head, tail] = [parts[0] as string, parts.at(-1) as string];
  if (parts.length === 1 && name.length > 3 && !/[^a-zà-ÿ\d_-]/i.test(name))
    return isSigned(name, input);
  return input.outline.passages.some(({ text, inside, box }) => {
    if (inside & Inside.footer && !isInArticle(box)) return false;
    if (box.hints & Hints.concealed) return false;
    const lower = text.toLowerCase();
    return lower.includes(tail) && lower.includes(head);
  });
}

function isInArticle(box: Box | null): boolean {
  for (let outer = box; outer; outer = outer.parent) if (outer.tag === 'article') return true;
  return false;
}

/** Whether a name signs the article for its readers: in a short line by the headline or where the text ends. */
export function isSigned(name: string, { outline, body, choices }: MetadataInput): boolean {
  const lower = name.toLowerCase();
  const isText = ({ type, reason }: Choice) => !reason && type === 'paragraph';
  const first = choices.find(isText)?.passage.index ?? 0;
  const last = choices.findLast(isText)?.passage.index ?? 0;
  const head = body.headline >= 0 ? body.headline : first;
  return outline.passages.some(
    ({ text, index, inside, linked, box }) =>
      text.length < 120 &&
      index !== body.headline &&
      (Math.abs(index - head) < 8 || Math.abs(index - first) < 8 || Math.abs(index - last) < 4) &&
      !(inside & (Inside.nav | Inside.footer)) &&
      !(inside & Inside.list && linked === text.length && text.length > name.length + 20) &&
      box.level !== 1 &&
      text.toLowerCase().includes(lower),
  );
}
