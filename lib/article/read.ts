import { type Body, bodyOf } from './body.ts';
import type { Box } from './box.ts';
import { documentUrl } from './dom.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { splitHeadline } from './headline.ts';
import { Hints } from './hints.ts';
import { Inside } from './inside.ts';
import { Judge } from './judge.ts';
import { endsWithCredit } from './labels.ts';
import { leadOf } from './lead.ts';
import { metadataOf } from './metadata/index.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Passage } from './passage.ts';
import { PieceIds } from './pieceIds.ts';
import { skeleton } from './similarity.ts';
import { tidy } from './tidy.ts';
import type { Article, Block, BlockType, SetAside, SetAsideReason } from './types.ts';
import { verdictOf } from './verdict.ts';
import { dropUnseen } from './visibility.ts';

/** A passage with what was decided about it. */
export interface Choice {
  passage: Passage;
  type: BlockType;
  /** Why it is set aside; null where it is the article's. */
  reason: SetAsideReason | null;
}

/** An article and the passages that its blocks were read from, index by index. */
export interface Reading {
  article: Article;
  sources: (Passage | null)[];
}

export interface ReadOptions {
  /** The page's address, where the document does not know it. */
  url?: string;
  /** Ids of pieces that would be set aside and that a person wants in the text. */
  restored?: ReadonlySet<string>;
}

/**
 * Reads the article out of a page. The page is not changed.
 * @returns Null where the page holds no running text.
 * @throws {UnreadablePageError} where the page is too large or too deeply nested.
 */
export function readArticle(document: Document, options: ReadOptions = {}): Article | null {
  return read(document, options)?.article ?? null;
}

/** {@link readArticle}, together with the passages that the blocks come from. */
export function read(document: Document, options: ReadOptions): Reading | null {
  const outline = outlineOf(document);
  const evidence = evidenceOf(document);
  const body = bodyOf(outline, evidence);
  if (!body) return null;
  const heading = outline.passages[body.headline];
  const split = heading ? splitHeadline(heading, evidence) : null;
  if (split) outline.passages[body.headline] = split.headline;
  const choices = choose(outline, body, evidence);
  const metadata = metadataOf(document, { outline, body, evidence, choices, url: options.url });
  const kept = choices.filter((choice) => !choice.reason);
  if (kept.length === 0) return null;

  const blocks: Block[] = [];
  const sources: (Passage | null)[] = [];
  const setAside: SetAside[] = [];
  let length = 0;
  const push = (type: BlockType, text: string, source: Passage | null) => {
    const start = length === 0 ? 0 : length + 2;
    const block: Block = { type, text, start };
    if (type === 'heading') block.level = source?.box.level || 1;
    blocks.push(block);
    sources.push(source);
    length = start + text.length;
  };
  const headline = body.headline >= 0 ? (outline.passages[body.headline] as Passage) : null;
  if (metadata.headline) {
    const same = headline && skeleton(headline.text) === skeleton(metadata.headline);
    push('heading', metadata.headline, same ? headline : null);
    if (blocks[0]) blocks[0].level = 1;
  }
  const ids = new PieceIds();
  const leaveOut = (reason: SetAsideReason, type: BlockType, passage: Passage) => {
    const { text } = passage;
    const piece: SetAside = { id: ids.next(text), text, reason, before: blocks.length };
    if (options.restored?.has(piece.id)) {
      piece.restored = true;
      push(type, text, passage);
    }
    setAside.push(piece);
  };
  for (const part of split?.others ?? []) leaveOut('headline', 'paragraph', part);
  for (const { passage, type, reason } of choices) {
    if (reason) leaveOut(reason, type, passage);
    else push(type, passage.text, passage);
  }
  const article: Article = {
    metadata,
    verdict: verdictOf({
      outline,
      body,
      evidence,
      choices,
      metadata,
      url: options.url ?? documentUrl(document),
    }),
    blocks,
    text: blocks.map((block) => block.text).join('\n\n'),
    setAside,
  };
  return { article, sources };
}

function choose(outline: Outline, body: Body, evidence: Evidence): Choice[] {
  const { passages } = outline;
  const judge = new Judge(outline, body, evidence);
  const { container, headline } = body;
  const chosen = new Map<number, Choice>();
  let first = -1;
  for (let i = container.first; i < container.end; i++) {
    const passage = passages[i] as Passage;
    const type = typeOf(passage);
    if (i === headline) continue;
    let reason = judge.reasonFor(passage);
    if (i < headline && !reason) reason = 'other';
    if (!reason && type !== 'caption' && type !== 'heading' && first < 0) first = i;
    chosen.set(i, { passage, type, reason });
  }
  if (first < 0) first = container.first;
  for (const i of leadOf(outline, body, evidence, first)) {
    const passage = passages[i] as Passage;
    chosen.set(i, { passage, type: 'paragraph', reason: null });
  }
  const choices = [...chosen.entries()].sort((a, b) => a[0] - b[0]).map(([, choice]) => choice);
  dropUnseen(choices, container, body.certain);
  return tidy(
    choices,
    evidence,
    headline >= 0 ? (passages[headline] as Passage).text : '',
    body.worth,
  );
}

function typeOf(passage: Passage): BlockType {
  const { inside, box, text } = passage;
  const hints = box.hints | passage.hints | (box.parent?.hints ?? 0);
  if (inside & (Inside.caption | Inside.figure) || hints & Hints.caption) return 'caption';
  if (box.level > 0) return 'heading';
  if (hints & Hints.picture && text.length < 600) return 'caption';
  if (text.length < 400 && (endsWithCredit(text) || standsByPicture(passage))) return 'caption';
  if (inside & Inside.preformatted) return 'preformatted';
  if (inside & Inside.quote) return 'blockquote';
  if (inside & Inside.list) return 'list-item';
  if (box.tag === 'tr' && passage.nodes.includes(null)) return 'table-row';
  return 'paragraph';
}

/** Whether a passage shares a small box with a picture and little else. */
function standsByPicture({ box }: Passage): boolean {
  for (let outer: Box | null = box, i = 0; outer && i < 4; outer = outer.parent, i++) {
    if (
      outer.end - outer.first > 3 ||
      outer.tag === 'li' ||
      outer.tag === 'p' ||
      outer.headings > 0
    )
      return false;
    if (outer.pictures > 0) return true;
  }
  return false;
}
