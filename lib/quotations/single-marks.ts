import type { Marked, Paragraph } from './marks.ts';
import type { Token } from './tokens.ts';

const SINGLE = /^[‚‘’‛']$/;
const LETTER = /[\p{L}\p{N}]/u;
const STRONG = /[.,!?;…:]/;
/** What follows an apostrophe that stands for letters left out at the start of a word. */
const ELISION = /^(?:s|d|m|t|ll|re|ve|em|n|tis|twas|til|cause|bout|round|ne|nen|nem|ner|\d0s)$/;

type Role = 'open' | 'strong' | 'weak' | 'none';

/**
 * Pairs single marks within each paragraph and tells them from apostrophes. A single mark opens only
 * where another closes it; after an s, a mark that could be a genitive closes only where no clearer one follows.
 */
export function pairSingles(text: string, tokens: Token[], paragraphs: Paragraph[]): Marked[] {
  const out: Marked[] = [];
  let carried = -1;
  for (const [index, { from, to }] of paragraphs.entries()) {
    const marks: { at: number; role: Role }[] = [];
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'mark' || !SINGLE.test(token.text)) continue;
      const role = roleOf(text, tokens, i);
      if (role !== 'none') marks.push({ at: i, role });
    }
    const clearer = strongAhead(marks);
    let open = carried;
    const first = marks[0];
    const reopens = carried >= 0 && first?.at === from && first.role === 'open';
    for (const [k, { at, role }] of marks.entries()) {
      if (role === 'open') {
        if (reopens && k === 0) continue;
        if (open < 0) open = at;
        continue;
      }
      if (open < 0 || (role === 'weak' && clearer[k])) continue;
      const low = (tokens[open] as Token).text === '‚';
      if ((tokens[at] as Token).text === '‘' && !low) continue;
      if (at - open >= 2) {
        const [a, b] = [tokens[open] as Token, tokens[at] as Token];
        out.push({ from: open, to: at, open: a.text, close: b.text });
      }
      open = -1;
    }
    carried = -1;
    const next = paragraphs[index + 1];
    const again = next && tokens[next.from];
    if (open >= 0 && (open === from || open < from) && again?.text === '‘') carried = open;
  }
  return out;
}

/** For each mark: whether a mark that surely closes follows before the next that opens. */
function strongAhead(marks: { role: Role }[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let strong = false;
  for (let k = marks.length - 1; k >= 0; k--) {
    ahead[k] = strong;
    const role = marks[k]?.role;
    if (role === 'strong') strong = true;
    else if (role === 'open') strong = false;
  }
  return ahead;
}

function roleOf(text: string, tokens: Token[], i: number): Role {
  const token = tokens[i] as Token;
  const before = text[token.start - 1] ?? ' ';
  const after = text[token.end] ?? ' ';
  const next = tokens[i + 1];
  if (token.text === '‚') return /\s/.test(after) ? 'none' : 'open';
  const spaceBefore = /[\s([{–—„“”"»«-]/.test(before);
  const closesBoth = /["”“»«]/.test(before) && !LETTER.test(after);
  if (closesBoth) return 'strong';
  if (spaceBefore && LETTER.test(after)) {
    if (token.text === '’') return 'none';
    return next && ELISION.test(next.lower) && token.text !== '‘' ? 'none' : 'open';
  }
  if (spaceBefore) return /["“„]/.test(after) ? 'open' : 'none';
  if (LETTER.test(after)) return 'none';
  if (STRONG.test(before)) return 'strong';
  if (/\s/.test(after) && /[sSxXzZnN]/.test(before)) return 'weak';
  return 'strong';
}
