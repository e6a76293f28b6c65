import { hintsOf } from '../attributes.ts';
import { attribute, collapse, nodeType, parentNode } from '../dom.ts';
import { Hints } from '../hints.ts';
import { Inside } from '../inside.ts';
import { CAPITALS, LETTER } from '../letters.ts';
import type { Passage } from '../passage.ts';
import type { Choice } from '../read.ts';
import { withoutDates } from './dates.ts';
import type { MetadataInput } from './index.ts';
import { isPerson, isPseudonym, namesIn } from './people.ts';

/** The bylines by the headline: what the page or its own words call so, the first passage that names a person. */
export function visibleBylines({ outline, body, choices }: MetadataInput): string[] {
  const { passages } = outline;
  const first =
    choices.find((choice) => !choice.reason && choice.type === 'paragraph')?.passage.index ?? 0;
  const anchor = body.headline >= 0 ? body.headline : first;
  const from = Math.max(0, Math.min(anchor, first) - 4);
  const to = Math.min(passages.length, Math.max(anchor, first) + 8, from + 60);
  let organisations: string[] = [];
  for (let i = from; i < to; i++) {
    const passage = passages[i] as Passage;
    if (passage.text.length > 200 || passage.text.length < 4) continue;
    if (passage.box.level > 0 && !(passage.box.hints & Hints.author)) continue;
    if (isTeased(passage, anchor, first)) continue;
    const found = bylinesIn(passage);
    if (found.some(namesPerson)) return found;
    if (organisations.length === 0 && found.some(isNothingElse)) organisations = found;
  }
  return organisations;
}

/** The bylines right below the text, where some sites print them. */
export function trailingBylines({ outline, choices }: MetadataInput): string[] {
  const last = choices.findLast(isText)?.passage.index ?? 0;
  for (const passage of outline.passages.slice(last + 1, last + 8)) {
    if (passage.text.length > 120 || isTeased(passage, last, last)) continue;
    const found = bylinesIn(passage);
    if (found.some(namesPerson)) return found;
  }
  return [];
}

/**
 * The people who sign the text: a line in bold at its beginning or end that is nothing but names, or a name in
 * brackets behind the last sentence.
 */
export function signature({ choices }: MetadataInput): string[] {
  const first = choices.findIndex(isText);
  const last = choices.findLastIndex(isText);
  if (last - first < 2) return [];
  const isLine = (choice: Choice) => isText(choice) || choice.reason === 'byline';
  const opening = choices.slice(0, last).filter(isLine).slice(0, 3);
  const lines = [...opening, ...choices.slice(last, last + 2)];
  const signed = lines.flatMap((choice) => {
    if (choice?.type !== 'paragraph') return [];
    const { text, strong } = choice.passage;
    return strong >= text.length && isAllNames(text) ? [text] : [];
  });
  if (signed.length) return signed;
  const bracket = /[.!?…"”“]\s?\(([^()]{5,60})\)[\s.+*]{0,8}$/.exec(
    choices[last]?.passage.text ?? '',
  )?.[1];
  return bracket && isAllNames(bracket) ? [bracket] : [];
}

const isText = ({ type, reason }: Choice) => !reason && type === 'paragraph';

function isAllNames(text: string): boolean {
  const names = namesIn(text);
  const length = names.reduce((sum, { name }) => sum + name.length, 0);
  return names.length > 0 && names.every(({ person }) => person) && length > text.length * 0.85;
}

const namesPerson = (text: string) => namesIn(text).some(({ person }) => person);

/** Whether a line is used up by the names in it, or is one word: nothing else is an organisation's byline. */
function isNothingElse(line: string): boolean {
  const rest = withoutDates(line);
  const length = namesIn(rest).reduce((sum, { name }) => sum + name.length, 0);
  return length > rest.length * 0.8 || isPseudonym(rest);
}

/** Whether a passage belongs to another article: beside the text, or in a box with a heading of its own. */
function isTeased(passage: Passage, headline: number, first: number): boolean {
  if (passage.inside & (Inside.aside | Inside.nav | Inside.footer | Inside.dialog)) return true;
  const holds = (box: Passage['box'], index: number) => index >= box.first && index < box.end;
  let box: Passage['box'] | null = passage.box;
  for (; box && !holds(box, headline) && !holds(box, first); box = box.parent) {
    if (box.headings > 0 && box.end - box.first > 1) return true;
  }
  return false;
}

function bylinesIn(passage: Passage): string[] {
  const isDeclared = isNamedAuthor(passage);
  const runs = authorRuns(passage);
  if (runs.length) return runs;
  const named = linesOf(passage)
    .flatMap((line) => line.split(BETWEEN_LABELS))
    .flatMap((piece) => BYLINE.exec(piece)?.[1] ?? [])
    .map(withoutDates)
    // Only where the page says that it names an author, one word behind `von` is a name.
    .filter((name) => isDeclared || name.includes(' '));
  if (named.length) return named;
  const line = separated(passage);
  return isDeclared && namesIn(line).length > 0 ? [line] : [];
}

const BETWEEN_LABELS = new RegExp(`\\s+[|•·]\\s+|\\s+(?=[${CAPITALS}]${LETTER}{2,8}:\\s)`);
const BYLINE = new RegExp(
  `^(?:von|by|par|por|di|(?:text|texte|texto|testo|words|story|verfasst|geschrieben|written|posted|published|écrit|escrito|scritto)(?:\\s+(?:von|by|de|par|por|da))?:?|(?:autor(?:in|en|es)?|auteure?s?|authors?|autor[ei]):|ein kommentar von|ein gastbeitrag von|interview von|propos recueillis par|a cura di)\\s+(${LETTER}.{3,100})$`,
  'i',
);

const UNLIKE = Hints.comments | Hints.related | Hints.caption | Hints.credit;

function isNamedAuthor(passage: Passage): boolean {
  let hints = passage.hints;
  let box: Passage['box'] | null = passage.box;
  for (let i = 0; box && i < 3; i++, box = box.parent) {
    if (box.end - box.first > 6) break;
    hints |= box.hints;
  }
  return (hints & Hints.author) !== 0 && (hints & UNLIKE) === 0;
}

function linesOf({ nodes }: Passage): string[] {
  const lines = [''];
  for (const node of nodes) {
    if (node) lines.push((lines.pop() as string) + node.data);
    else lines.push('');
  }
  return lines.map(collapse).filter(Boolean);
}

/** The text, with commas between names that nothing but their elements keep apart. */
function separated({ nodes, text }: Passage): string {
  const parts = nodes.map((node) => collapse(node?.data ?? '')).filter(Boolean);
  return parts.length > 1 && parts.every((part) => isPerson(part)) ? parts.join(', ') : text;
}

/** The parts of a line, such as one of date, author and section, whose own elements are named for an author. */
function authorRuns(passage: Passage): string[] {
  const { nodes, box } = passage;
  if (passage.hints & UNLIKE) return [];
  const runs: string[] = [];
  let last: Node | null = null;
  for (const node of nodes) {
    if (!node) continue;
    let named: Node | null = null;
    let outer = parentNode(node);
    for (let i = 0; outer && outer !== box.element && i < 6; i++, outer = parentNode(outer)) {
      if (nodeType(outer) !== 1) continue;
      const element = outer as Element;
      const hints = hintsOf(element);
      if (hints & UNLIKE) break;
      if (hints & Hints.author || /\bauthor\b/.test(attribute(element, 'rel') ?? '')) named = outer;
    }
    if (named && named === last) runs.push((runs.pop() as string) + node.data);
    else if (named) runs.push(node.data);
    last = named;
  }
  return runs.map(collapse).filter(namesPerson);
}
