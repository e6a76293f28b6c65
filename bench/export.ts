/**
 * Writing and reading back every format, beside `JSON.stringify` and `JSON.parse` of the same collection in the same
 * run, and the longest time that a page would wait for its turn meanwhile: `node bench/export.ts [annotations]`.
 */

import { exportCollection, formats } from '../lib/formats/index.ts';
import { sampleCollection } from '../lib/formats/testing/sampleCollection.ts';
import { copies } from './copies.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const sample = sampleCollection();
const collection = copies(sample, Math.ceil(wanted / sample.annotations.length));

const bare = await measured(async () => JSON.parse(JSON.stringify(collection)));
console.log(`${collection.annotations.length} annotations, JSON there and back ${ms(bare.time)}`);
for (const { id, writes } of formats) {
  if (!writes) continue;
  const { time, wait } = await measured(() => exportCollection(id, collection));
  console.log(
    `${id.padEnd(20)} ${ms(time)}  ratio ${(time / bare.time).toFixed(1)}  longest wait ${ms(wait)}`,
  );
}

function ms(time: number): string {
  return `${time.toFixed(0).padStart(6)} ms`;
}

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
