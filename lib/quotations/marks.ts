import { pairSingles } from './single-marks.ts';
import type { Token } from './tokens.ts';

/** Words between quotation marks; nested pairs are not listed. Indices count tokens. */
export interface Marked {
  /** First and last token, the marks included. */
  from: number;
  to: number;
  /** The marks as written; empty where missing. */
  open: string;
  close: string;
}

/** A paragraph's tokens: from `from` up to, not including, the break at `to`. */
export interface Paragraph {
  from: number;
  to: number;
}

type Family = 'double' | 'guillemet' | 'angle';
interface Open {
  family: Family;
  at: number;
}

const FAMILY: Record<string, Family> = {
  '„': 'double',
  '“': 'double',
  '”': 'double',
  '‟': 'double',
  '"': 'double',
  "''": 'double',
  '``': 'double',
  '»': 'guillemet',
  '«': 'guillemet',
  '›': 'angle',
  '‹': 'angle',
};
const BEFORE_OPEN = /[\s([{/\-–—:;„“"»«‚‘'›‹…]/;
const AFTER_CLOSE = /[\s)\]}/\-–—:;,.!?”“"»«’'›‹…]/;

/**
 * Pairs the quotation marks of a text: what opens and closes is told by the mark, by the space on
 * either side, and where both leave it open by what is open already. A mark left open is carried
 * on where the next paragraph opens it again, and otherwise ends with its paragraph.
 */
export function pairMarks(text: string, tokens: Token[], paragraphs: Paragraph[]): Marked[] {
  const out: Marked[] = [];
  let carried: Open | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const stack: Open[] = [];
    let from = paragraph.from;
    let sentenceEnd = -1;
    if (carried) {
      stack.push(carried);
      from++;
    }
    const surplus = surplusOpens(text, tokens, from, paragraph.to);
    for (let i = from; i < paragraph.to; i++) {
      const token = tokens[i] as Token;
      if (token.kind === 'punctuation' && /[.!?]/.test(token.text)) sentenceEnd = i;
      if (token.kind !== 'mark') continue;
      const family = FAMILY[token.text];
      if (!family) continue;
      const role = roleOf(text, token);
      const mine = lastOf(stack, family);
      if (role === 'open' || (role === 'either' && mine < 0)) {
        if (surplus[family] > 0 && mine === 0 && stack.length === 1) {
          surplus[family]--;
          pushUnclosed(out, tokens, stack.pop() as Open, i - 1, paragraph);
        }
        stack.push({ family, at: i });
      } else if (mine >= 0) {
        const open = stack[mine] as Open;
        stack.length = mine;
        if (mine === 0) push(out, tokens, open.at, i);
      } else if (stack.length === 0) {
        const last = out.at(-1);
        const begin = last && last.to >= paragraph.from ? Math.max(last.to, sentenceEnd) + 1 : from;
        if (i > begin) out.push({ from: begin, to: i, open: '', close: token.text });
      }
    }
    carried = undefined;
    const open = stack[0];
    if (open) {
      const next = paragraphs[index + 1];
      const first = next && tokens[next.from];
      const same = first?.kind === 'mark' && first.text === (tokens[open.at] as Token).text;
      if (same && roleOf(text, first) !== 'close') carried = open;
      else pushUnclosed(out, tokens, open, paragraph.to - 1, paragraph);
    }
  }
  return withSingles(text, tokens, paragraphs, out);
}

/** Adds the pairs of single marks that stand outside other pairs or hold them whole. */
function withSingles(text: string, tokens: Token[], paragraphs: Paragraph[], found: Marked[]) {
  const singles = pairSingles(text, tokens, paragraphs);
  if (!singles.length) return joined(found, tokens);
  const all: Marked[] = [];
  const merged = [...found, ...singles].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const pair of merged) {
    const last = all.at(-1);
    // What begins inside the last pair is nested in it, or was misread.
    if (!last || pair.from > last.to) all.push(pair);
  }
  return joined(all, tokens);
}

/** Whole sentences in pairs with nothing between them are one speech, closed and opened again. */
function joined(pairs: Marked[], tokens: Token[]): Marked[] {
  const out: Marked[] = [];
  for (const pair of pairs) {
    const last = out.at(-1);
    const adjacent = last?.close && pair.open && pair.from === last.to + 1;
    if (last && adjacent && tokens[last.from + 1]?.capital && tokens[pair.from + 1]?.capital) {
      out[out.length - 1] = { ...last, to: pair.to, close: pair.close };
    } else out.push(pair);
  }
  return out;
}

function push(out: Marked[], tokens: Token[], from: number, to: number) {
  if (to - from < 2) return;
  const open = (tokens[from] as Token).text;
  out.push({ from, to, open, close: (tokens[to] as Token).text });
}

/** An opening mark that is never closed holds the rest of its paragraph, if it leads into it. */
function pushUnclosed(out: Marked[], tokens: Token[], open: Open, to: number, p: Paragraph) {
  const before = tokens[open.at - 1];
  const leads = open.at === p.from || open.at < p.from || before?.text === ':';
  if (leads && to > open.at) {
    out.push({ from: open.at, to, open: (tokens[open.at] as Token).text, close: '' });
  }
}

/** How many more marks of each family open than close in a paragraph. */
function surplusOpens(text: string, tokens: Token[], from: number, to: number) {
  const surplus = { double: 0, guillemet: 0, angle: 0 };
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const family = token.kind === 'mark' ? FAMILY[token.text] : undefined;
    if (!family) continue;
    const role = roleOf(text, token);
    if (role === 'open') surplus[family]++;
    else if (role === 'close') surplus[family]--;
  }
  return surplus;
}

function lastOf(stack: Open[], family: Family): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.family === family) return i;
  return -1;
}

/** What a mark can do by its shape and the characters beside it. */
export function roleOf(text: string, token: Token): 'open' | 'close' | 'either' {
  if (token.text === '„' || token.text === '‟' || token.text === '``') return 'open';
  const before = text[token.start - 1] ?? '\n';
  const after = text[token.end] ?? '\n';
  const left = BEFORE_OPEN.test(before) && !AFTER_CLOSE.test(after);
  const right = AFTER_CLOSE.test(after) && !/\s/.test(before);
  if (left) return token.text === '”' && right ? 'close' : 'open';
  if (right && !(token.text === '“' && BEFORE_OPEN.test(before) && !/\s/.test(after))) {
    return 'close';
  }
  return token.text === '”' ? 'close' : 'either';
}
