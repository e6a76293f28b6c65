/**
 * A file of Pressmark JSON taken in by the library of the built extension, in Chromium, beside bare `JSON.parse` and
 * putting the same records into IndexedDB in the same run; and the longest time that the page did not answer, in each
 * part of the work and once the library shows what came: `node bench/import.ts [MB]`, after `npx wxt build`.
 */

import fs from 'node:fs';
import path from 'node:path';
import { Harness } from '../e2e/harness.ts';
import { joinChunks } from '../lib/formats/bytes.ts';
import { formatOf } from '../lib/formats/index.ts';
import { sampleCollection } from '../lib/formats/testing/sampleCollection.ts';
import { copies } from './copies.ts';

const megabytes = Number(process.argv[2] ?? 100);
const { write } = await formatOf('pressmark-json').load();
if (!write) throw new Error('pressmark-json');

const sample = sampleCollection();
const perCopy = joinChunks([...write(sample, {})]).length;
const collection = copies(sample, Math.ceil((megabytes * 1e6) / perCopy));
const bytes = joinChunks([...write(collection, {})]);
const live = collection.annotations.filter(({ deletedAt }) => deletedAt === undefined).length;

const harness = await Harness.start();
try {
  const file = path.join(harness.downloads, 'large.json');
  fs.writeFileSync(file, bytes);
  const bare = await bareImport(file);
  const { times, waits } = await libraryImport(file, live.toLocaleString('en'));
  const ms = (time: number) => `${time.toFixed(0).padStart(7)} ms`;
  console.log(`${(bytes.length / 1e6).toFixed(0)} MB`);
  console.log(`${'JSON.parse and put'.padEnd(20)}${ms(bare)}`);
  for (const [name, time] of Object.entries(times)) {
    const all = waits[name] ?? [];
    const long = all.filter((wait) => wait > 100).length;
    const longest = Math.max(...all);
    console.log(`${name.padEnd(20)}${ms(time)}  longest wait ${ms(longest)}, over 100 ms: ${long}`);
  }
  const ratio = ((times['read and compare'] ?? 0) + (times['take in'] ?? 0)) / bare;
  console.log(`${ratio.toFixed(2)} times JSON.parse and put, to read, compare and take in`);
} finally {
  await harness.stop();
}

type FileInput = { uploadFile(file: string): Promise<void> };

/** Ms of parsing the file and putting its records into stores with the library's first indexes, and no more. */
async function bareImport(name: string): Promise<number> {
  const page = await harness.openExtensionPage('icon/16.png');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
  });
  const input = (await page.waitForSelector('input')) as unknown as FileInput;
  await input.uploadFile(name);
  const time = await page.evaluate(async () => {
    const chosen = document.querySelector('input')?.files?.[0];
    if (!chosen) throw new Error('no file');
    const request = indexedDB.open('bare', 1);
    const indexes: Record<string, string[]> = {
      tags: ['name', 'parentId'],
      articles: ['url', 'updatedAt', 'deletedAt'],
      revisions: ['articleId', 'readAt'],
      annotations: ['articleId', 'createdAt', 'updatedAt', 'deletedAt', 'tagIds'],
    };
    request.onupgradeneeded = () => {
      for (const [kind, names] of Object.entries(indexes)) {
        const store = request.result.createObjectStore(kind, { keyPath: 'id' });
        for (const one of names) store.createIndex(one, one, { multiEntry: one === 'tagIds' });
      }
    };
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const start = performance.now();
    const records = JSON.parse(await chosen.text());
    const transaction = request.result.transaction(Object.keys(indexes), 'readwrite', {
      durability: 'strict',
    });
    for (const kind of Object.keys(indexes)) {
      const store = transaction.objectStore(kind);
      for (const record of records[kind]) store.put(record);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const taken = performance.now() - start;
    request.result.close();
    indexedDB.deleteDatabase('bare');
    return taken;
  });
  await page.close();
  return time;
}

type Watch = { part: string; waits: Record<string, number[]> };

/**
 * Ms that each part of an import takes, and the longest time without an answer in each. It is shown when the number of
 * marks is.
 */
async function libraryImport(name: string, marks: string) {
  const page = await harness.openExtensionPage('library.html#import');
  const input = (await page.waitForSelector('.import input')) as unknown as FileInput;
  await page.evaluate(() => {
    const watch: Watch = { part: 'start', waits: {} };
    Object.assign(globalThis, { watch });
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      const waits = watch.waits[watch.part] ?? [];
      waits.push(now - last);
      watch.waits[watch.part] = waits;
      last = now;
      setTimeout(() => channel.port2.postMessage(null), 4);
    };
    channel.port2.postMessage(null);
  });
  const watched = () =>
    page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.waits);
  const times: Record<string, number> = {};
  const part = async (
    called: string,
    begin: () => Promise<unknown>,
    end: () => Promise<unknown>,
  ) => {
    await page.evaluate((one) => {
      (globalThis as unknown as { watch: Watch }).watch.part = one;
    }, called);
    const start = performance.now();
    await begin();
    await end();
    times[called] = performance.now() - start;
  };
  const says = (words: string) =>
    page.waitForFunction(
      (one) => document.body.textContent.includes(one),
      { timeout: 300_000 },
      words,
    );
  const click = (selector: string) => page.click(selector);
  const preview = () => page.waitForSelector('.import-preview', { timeout: 300_000 });
  await part(
    'nothing',
    async () => {},
    () => new Promise((done) => setTimeout(done, 3000)),
  );
  await part('read and compare', () => input.uploadFile(name), preview);
  await part(
    'take in',
    () => click('.import-preview button.primary'),
    () => says('records taken in'),
  );
  await part(
    'show',
    async () => {},
    () => says(marks),
  );
  await part('read it again', () => input.uploadFile(name), preview);
  await click('.import-preview button.quiet');
  await part(
    'undo',
    () => click('.notice button'),
    () => says('Undone'),
  );
  const waits = await watched();
  await page.close();
  return { times, waits };
}
