import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import {
  clickNamed,
  type ExtensionPage,
  Harness,
  markWords,
  saveExport,
  waitForWords,
} from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = ['keine Beweise', 'China hat eine einzigartige Beziehung zu Nordkorea'];

let harness: Harness;
let file: string;

/** Marks words of the seed article in a browser of its own, and exports them. */
beforeAll(async () => {
  const other = await Harness.start();
  try {
    const page = await other.open(other.serve('seed.html', SEED));
    const popup = await other.click(page);
    for (const words of WORDS) await markWords(popup, words, 'h');
    await clickNamed(popup, 'Export');
    await saveExport(popup, 'pressmark-json');
    const { text } = await other.downloaded('.json');
    harness = await Harness.start();
    file = path.join(harness.downloads, 'marks.json');
    fs.writeFileSync(file, text);
  } finally {
    await other.stop();
  }
});
afterAll(() => harness?.stop());

async function choose(library: ExtensionPage, name: string): Promise<void> {
  const input = await library.waitForSelector('.import input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(name);
}

const says = (library: ExtensionPage, words: string) =>
  library.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

test('a file is shown before it is taken in, taken in as one step, undone, and nothing twice', async () => {
  const library = await harness.openExtensionPage('library.html#import');
  await choose(library, file);
  await says(library, '2 new marks');
  await clickNamed(library, 'Take in');
  await says(library, 'records taken in');
  await choose(library, file);
  await says(library, '2 marks are here already');
  await says(library, 'There is nothing to take in');
  await clickNamed(library, 'Cancel');
  await clickNamed(library, 'Undo');
  await says(library, 'Undone');
  await choose(library, file);
  await says(library, '2 new marks');
  await library.close();
});

test('what was taken in is found on the page', async () => {
  const library = await harness.openExtensionPage('library.html#import');
  await choose(library, file);
  await says(library, '2 new marks');
  await clickNamed(library, 'Take in');
  await says(library, 'records taken in');
  await library.close();
  const page = await harness.open(harness.serve('again.html', SEED));
  const popup = await harness.click(page);
  for (const words of WORDS) await waitForWords(popup, words);
  await page.close();
});

test('a file that is cut off or of another kind says so, and nothing is stored', async () => {
  const library = await harness.openExtensionPage('library.html#import');
  const cut = path.join(harness.downloads, 'cut.json');
  fs.writeFileSync(cut, fs.readFileSync(file, 'utf8').slice(0, 700));
  await choose(library, cut);
  await says(library, 'No valid JSON');
  const empty = path.join(harness.downloads, 'empty.json');
  fs.writeFileSync(empty, '');
  await choose(library, empty);
  await says(library, 'The file is empty');
  await library.close();
});

test('the columns of a foreign table are guessed, chosen, and taken as marks', async () => {
  const library = await harness.openExtensionPage('library.html#import');
  const table = path.join(harness.downloads, 'highlights.csv');
  const rows = [
    'Highlight,Book Title,Web page,Note,Labels',
    '"words, of a page",A title,https://news.example/table,a note,"one, two"',
    'other words,B,no address,,',
  ];
  fs.writeFileSync(table, `${rows.join('\n')}\n`);
  await choose(library, table);
  await says(library, 'Which column holds what?');
  await says(library, 'Choose a column for the words and one for the address.');
  expect(await violations(library)).toEqual([]);
  await library.select('.column:nth-child(2) select', 'Web page');
  await clickNamed(library, 'Read the table');
  await says(library, '1 new mark');
  await says(library, 'highlights.csv: row 3, target/source');
  expect(await violations(library)).toEqual([]);
  await clickNamed(library, 'Take in');
  await says(library, 'records taken in');
  await choose(library, table);
  await says(library, 'Which column holds what?');
  await library.select('.column:nth-child(2) select', 'Web page');
  await clickNamed(library, 'Read the table');
  await says(library, '1 mark is here already');
  await library.close();
});

test('of a mark that was changed here and in the file, the person decides', async () => {
  const library = await harness.openExtensionPage('library.html#import');
  const change = (comment: string) => {
    const records = JSON.parse(fs.readFileSync(file, 'utf8'));
    const [mark] = records.annotations;
    mark.history = [{ at: mark.updatedAt + comment.length, before: { comment: mark.comment } }];
    mark.comment = comment;
    mark.updatedAt += comment.length;
    const name = path.join(harness.downloads, `${comment}.json`);
    fs.writeFileSync(name, JSON.stringify(records));
    return name;
  };
  await choose(library, change('here'));
  await says(library, '1 mark that was changed since');
  await clickNamed(library, 'Take in');
  await library.waitForFunction(() => /records? taken in\./.test(document.body.textContent ?? ''));
  await choose(library, change('elsewhere'));
  await says(library, '1 mark was changed here as well');
  await clickNamed(library, 'Take in');
  await choose(library, change('elsewhere'));
  await says(library, '1 mark was changed here as well');
  await library.click('.import-conflict input');
  await clickNamed(library, 'Take in');
  await choose(library, change('elsewhere'));
  await says(library, 'There is nothing to take in');
  await library.close();
});
