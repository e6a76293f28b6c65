/**
 * Reading and planning an import of Pressmark JSON, beside bare `JSON.parse` of the same text in the same run, and
 * the longest time that a page would wait for its turn meanwhile: `node bench/import.ts [MB]`.
 */

import type { Collection } from '../lib/annotations/types.ts';
import { joinChunks } from '../lib/formats/bytes.ts';
import { existingIn, formatOf, planImport } from '../lib/formats/index.ts';
import { sampleCollection } from '../lib/formats/testing/sampleCollection.ts';

const megabytes = Number(process.argv[2] ?? 100);
const { write, read } = await formatOf('pressmark-json').load();
if (!write || !read) throw new Error('pressmark-json');

const sample = sampleCollection();
const perCopy = joinChunks([...write(sample, {})]).length;
const file = joinChunks([...write(copies(Math.ceil((megabytes * 1e6) / perCopy)), {})]);
const text = new TextDecoder().decode(file);

const parsing = await measured(async () => JSON.parse(text));
const reading = await measured(async () => {
  const result = await read(file);
  if (result.problemCount > 0) throw new Error(result.problems[0]?.code);
  planImport(result, existingIn({ articles: [], revisions: [], annotations: [], tags: [] }));
});
console.log(`${(file.length / 1e6).toFixed(0)} MB`);
console.log(
  `JSON.parse       ${parsing.time.toFixed(0)} ms, longest wait ${parsing.wait.toFixed(0)} ms`,
);
console.log(
  `read and plan    ${reading.time.toFixed(0)} ms, longest wait ${reading.wait.toFixed(0)} ms`,
);
console.log(`ratio            ${(reading.time / parsing.time).toFixed(2)}`);

/** Time of some work, and the longest that anything else had to wait for; in ms. */
async function measured(work: () => Promise<unknown>): Promise<{ time: number; wait: number }> {
  let last = performance.now();
  let wait = 0;
  const turn = () => {
    const now = performance.now();
    wait = Math.max(wait, now - last);
    last = now;
  };
  const timer = setInterval(turn, 1);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 2));
  turn();
  clearInterval(timer);
  return { time, wait };
}

function copies(count: number): Collection {
  const all: Collection = { articles: [], revisions: [], annotations: [], tags: sample.tags };
  for (let copy = 0; copy < count; copy++) {
    const id = (from: string) =>
      `${from.slice(0, 9)}${copy.toString(16).padStart(4, '0')}${from.slice(13)}`;
    const moved = <T extends { id: string }>(record: T) => ({ ...record, id: id(record.id) });
    all.articles.push(
      ...sample.articles.map((one) => ({ ...moved(one), url: `${one.url}#${copy}` })),
    );
    all.revisions.push(
      ...sample.revisions.map((one) => ({ ...moved(one), articleId: id(one.articleId) })),
    );
    all.annotations.push(
      ...sample.annotations.map((one) => ({
        ...moved(one),
        articleId: id(one.articleId),
        target: { ...one.target, revisionId: id(one.target.revisionId ?? '') },
      })),
    );
  }
  return all;
}
