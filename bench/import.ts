/**
 * A file of Pressmark JSON taken in by the library of the built extension, in Chromium, beside bare `JSON.parse` and
 * putting the same records into IndexedDB in the same run; and the longest time that the page did not answer:
 * `node bench/import.ts [MB]`, after `npx wxt build`.
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
const bytes = joinChunks([...write(copies(sample, Math.ceil((megabytes * 1e6) / perCopy)), {})]);

const harness = await Harness.start();
try {
  const file = path.join(harness.downloads, 'large.json');
  fs.writeFileSync(file, bytes);
  const bare = await bareImport(file);
  const { reading, taking, wait } = await libraryImport(file);
  console.log(`${(bytes.length / 1e6).toFixed(0)} MB`);
  console.log(`JSON.parse and put   ${bare.toFixed(0)} ms`);
  console.log(`read and compare     ${reading.toFixed(0)} ms`);
  console.log(`take in              ${taking.toFixed(0)} ms`);
  console.log(`ratio                ${((reading + taking) / bare).toFixed(2)}`);
  console.log(`longest wait         ${wait.toFixed(0)} ms`);
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

/** Ms until the preview is shown, ms until the file is taken in, and the longest time without an answer in between. */
async function libraryImport(name: string) {
  const page = await harness.openExtensionPage('library.html#import');
  const input = (await page.waitForSelector('.import input')) as unknown as FileInput;
  await page.evaluate(() => {
    let last = performance.now();
    const state = { wait: 0 };
    Object.assign(globalThis, { state });
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      state.wait = Math.max(state.wait, now - last);
      last = now;
      setTimeout(() => channel.port2.postMessage(null), 4);
    };
    channel.port2.postMessage(null);
  });
  const start = performance.now();
  await input.uploadFile(name);
  await page.waitForSelector('.import-preview', { timeout: 300_000 });
  const read = performance.now();
  await page.click('.import-preview button.primary');
  await page.waitForFunction(() => /\d records? taken in/.test(document.body.textContent), {
    timeout: 300_000,
  });
  const taken = performance.now();
  const wait = await page.evaluate(
    () => (globalThis as unknown as { state: { wait: number } }).state.wait,
  );
  await page.close();
  return { reading: read - start, taking: taken - read, wait };
}
