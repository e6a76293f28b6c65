import type { Annotation, Collection, Revision, Tag } from '../../annotations/types.ts';
import type { Pace } from '../pace.ts';
import type { Placed } from './intake.ts';
import type { Problem, ProblemCode } from './types.ts';

type Records = { [K in keyof Collection]: ReadonlyMap<string, Placed<Collection[K][number]>> };
type Report = (code: ProblemCode, level: Problem['level'], place: string) => void;

/**
 * Records that refer only to one another. Without its article an annotation or a revision is left out;
 * a reference that can be spared is dropped: a tag, a revision, a parent, a span that lies outside the text.
 */
export async function settleReferences(
  records: Records,
  report: Report,
  pace: Pace,
): Promise<Collection> {
  const articles = [...records.articles.values()].map(({ record }) => record);
  const hasArticle = ({ record, place }: Placed<{ articleId: string }>) => {
    if (records.articles.has(record.articleId)) return true;
    report('no-article', 'record', `${place}/articleId`);
    return false;
  };
  const revisions = new Map<string, Revision>();
  await pace.each(records.revisions.values(), (placed) => {
    if (hasArticle(placed) && hasItsBlocks(placed, report))
      revisions.set(placed.record.id, placed.record);
  });
  const annotations: Annotation[] = [];
  await pace.each(records.annotations.values(), (placed) => {
    if (hasArticle(placed)) annotations.push(settleAnnotation(placed, records, revisions, report));
  });
  return {
    articles,
    revisions: [...revisions.values()],
    annotations,
    tags: settleTags(records.tags, report),
  };
}

function hasItsBlocks({ record, place }: Placed<Revision>, report: Report): boolean {
  const wrong = record.blocks.findIndex(
    (block) => !record.text.startsWith(block.text, block.start),
  );
  if (wrong === -1) return true;
  report('outside-text', 'record', `${place}/blocks/${wrong}`);
  return false;
}

function settleAnnotation(
  { record, place }: Placed<Annotation>,
  records: Records,
  revisions: ReadonlyMap<string, Revision>,
  report: Report,
): Annotation {
  const tagIds = record.tagIds.filter((id, index) => {
    if (records.tags.has(id) && record.tagIds.indexOf(id) === index) return true;
    const code = records.tags.has(id) ? 'duplicate' : 'unknown-reference';
    report(code, 'value', `${place}/tagIds/${index}`);
    return false;
  });
  const target = { ...record.target };
  const revision = target.revisionId === undefined ? undefined : revisions.get(target.revisionId);
  if (target.revisionId !== undefined && revision?.articleId !== record.articleId) {
    report('unknown-reference', 'value', `${place}/target/revisionId`);
    delete target.revisionId;
  } else if (revision && target.span && target.span.end > revision.text.length) {
    report('outside-text', 'value', `${place}/target/span`);
    delete target.span;
  }
  return { ...record, tagIds, target };
}

function settleTags(tags: Records['tags'], report: Report): Tag[] {
  const parents = new Map<string, string>();
  for (const { record, place } of tags.values()) {
    if (record.parentId === undefined) continue;
    if (!tags.has(record.parentId)) report('unknown-reference', 'value', `${place}/parentId`);
    else if (leadsTo(record.id, record.parentId, parents))
      report('cycle', 'value', `${place}/parentId`);
    else parents.set(record.id, record.parentId);
  }
  return [...tags.values()].map(({ record }) => {
    if (record.parentId === undefined || parents.has(record.id)) return record;
    const { parentId: _, ...root } = record;
    return root;
  });
}

/** True if the parents of `from` lead to `tag`; those gathered so far hold no circle. */
function leadsTo(tag: string, from: string, parents: ReadonlyMap<string, string>): boolean {
  for (let next: string | undefined = from; next !== undefined; next = parents.get(next)) {
    if (next === tag) return true;
  }
  return false;
}
