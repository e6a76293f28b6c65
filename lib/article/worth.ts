import { Inside } from './inside.ts';
import type { Passage } from './passage.ts';

const NEVER = Inside.nav | Inside.control | Inside.dialog | Inside.link;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const SENTENCE = /[.!?…:;"”“»«›’'。！？」)]\s*$|[.!?…]["”“»)’']?\s/;

/** How much article text a passage is by itself: its length, less where it is linked, short or no sentence. */
export function worthOf(passage: Passage): number {
  if (passage.inside & NEVER || passage.box.level > 0) return 0;
  const dense = passage.text.match(DENSE)?.length ?? 0;
  const length = passage.text.length + 2 * dense;
  if (length < 25) return 0;
  const links = passage.linked / passage.text.length;
  if (links > 0.5) return 0;
  let worth = length * (1 - links) ** 2;
  if (!SENTENCE.test(passage.text)) worth *= 0.25;
  else if (length < 80) worth *= 0.6;
  if (passage.inside & (Inside.aside | Inside.footer | Inside.caption)) worth *= 0.15;
  else if (passage.inside & (Inside.list | Inside.row)) worth *= 0.4;
  return worth;
}
