import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillLibrary } from './fillLibrary.ts';
import { giveFolder } from './giveFolder.ts';
import { clickNamed, type ExtensionPage, Harness, markWords, selectWords } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'keine Beweise';

let harness: Harness;
let profile: string;

beforeEach(async () => {
  profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-profile-'));
  harness = await Harness.start({ profile });
});
afterEach(async () => {
  await harness.stop();
  fs.rmSync(profile, { recursive: true, force: true });
});

const says = (page: ExtensionPage, words: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

const openLibrary = async (route = '') => {
  const library = await harness.openExtensionPage(`library.html${route}`);
  await library.waitForSelector('.library[aria-busy="false"]');
  return library;
};

/** Takes the database away, as a broken profile does; the sentinel stands elsewhere. */
async function loseDatabase(): Promise<void> {
  const page = await harness.openExtensionPage('icon/16.png');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('pressmark');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await page.close();
}

/** The files in the folder of the backups, by name, without those that the browser is writing to. */
const filesIn = (page: ExtensionPage): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    const files: [string, string][] = [];
    for await (const [name, handle] of folder as unknown as AsyncIterable<
      [string, FileSystemFileHandle]
    >)
      if (!name.endsWith('.crswap')) files.push([name, await (await handle.getFile()).text()]);
    return files;
  });

test('a mark that was said to be saved is there after the browser was killed', async () => {
  const page = await harness.open(harness.serve('seed.html', SEED));
  const popup = await harness.click(page);
  await selectWords(popup, WORDS);
  await popup.keyboard.press('c');
  await says(popup, 'Saved');
  await harness.kill();
  harness = await Harness.start({ profile });
  const library = await openLibrary();
  await says(library, WORDS);
  expect(await library.$('.standing')).toBeNull();
});

test('a database that was lost is noticed, not written, and restored from its backup', async () => {
  await fillLibrary(harness, { articles: 3, marks: 4 });
  let library = await openLibrary('#settings');
  await giveFolder(library);
  await library.reload();
  await clickNamed(library, 'Back up now');
  await says(library, ': pressmark-backup-');
  const [[name, text] = ['', ''], ...others] = await filesIn(library);
  expect(name).toMatch(/^pressmark-backup-(mon|tue|wed|thu|fri|sat|sun)\.json$/);
  expect(others).toEqual([]);
  await library.close();

  await loseDatabase();
  const page = await harness.open(harness.serve('seed.html', SEED));
  const popup = await harness.click(page);
  await selectWords(popup, WORDS);
  await popup.keyboard.press('h');
  await says(popup, 'part of the library is missing');
  await popup.close();

  library = await openLibrary();
  await says(library, 'Part of your library is missing');
  await says(library, 'it held 12 marks');
  expect(await filesIn(library), 'the backup is not overwritten').toEqual([[name, text]]);
  await library.evaluate(() => document.querySelector<HTMLElement>('.standing a')?.click());
  const file = path.join(harness.downloads, name);
  fs.writeFileSync(file, text);
  const input = await library.waitForSelector('.import input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  await says(library, '12 new marks');
  await clickNamed(library, 'Take in');
  await library.waitForFunction(() => !document.querySelector('.standing'));
  await says(library, 'All marks 12');
  await library.close();

  const again = await harness.click(page);
  await markWords(again, WORDS, 'h');
});

test('a mark made on a page is in the backup a moment later, with no library open', async () => {
  const setter = await openLibrary();
  await giveFolder(setter);
  await setter.close();
  const page = await harness.open(harness.serve('seed.html', SEED));
  const popup = await harness.click(page);
  await markWords(popup, WORDS, 'c');
  await popup.close();
  const looker = await harness.openExtensionPage('icon/16.png');
  await expect
    .poll(async () => (await filesIn(looker)).map(([, text]) => text.includes(WORDS)), {
      timeout: 20_000,
    })
    .toEqual([true]);
});

test('a library of a newer Pressmark is shown and not changed', async () => {
  await fillLibrary(harness, { articles: 1, marks: 2 });
  let library = await openLibrary();
  await says(library, 'All marks 2');
  await library.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('pressmark');
        open.onsuccess = () => {
          const transaction = open.result.transaction('meta', 'readwrite');
          transaction.objectStore('meta').put({ key: 'schemaVersion', value: 99 });
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await library.close();
  library = await openLibrary();
  await says(library, 'A newer Pressmark wrote this library');
  await library.focus('[role="grid"]');
  await library.keyboard.press('Delete');
  await says(library, 'a newer Pressmark wrote this library. Update to go on');
  await says(library, 'All marks 2');
});

test('words that did not fit on the disk are not said to be saved', async () => {
  const page = await harness.open(harness.serve('seed.html', SEED));
  const popup = await harness.click(page);
  // The browser ignores a quota for an extension with unlimitedStorage, so the disk is full by word alone.
  await popup.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...values) {
      if (this.name === 'annotations') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, values as [unknown]);
    };
  });
  await selectWords(popup, WORDS);
  await popup.keyboard.press('h');
  await says(popup, 'the disk is full. What was saved before is safe');
});
