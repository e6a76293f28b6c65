import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { fillLibrary } from './fillLibrary.ts';
import { clickNamed, type ExtensionPage, Harness, markWords, saveExport } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');

let harness: Harness;
let popup: ExtensionPage;

beforeAll(async () => {
  harness = await Harness.start();
  await fillLibrary(harness, { articles: 30, marks: 10 });
  const page = await harness.open(harness.serve('seed.html', SEED));
  popup = await harness.click(page);
  await markWords(popup, 'keine Beweise', 'h');
  await markWords(popup, 'China hat eine einzigartige Beziehung zu Nordkorea', 'c');
});
afterAll(() => harness?.stop());

const says = (page: ExtensionPage, words: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

test('the popup says what a format cannot hold, writes the file, and what it found in it', async () => {
  await clickNamed(popup, 'Export');
  await popup.waitForSelector('dialog[open] .format-list');
  await saveExport(popup, 'readwise-csv');
  await says(popup, 'Read back and found:');
  expect(
    await popup.$$eval('.export-found li', (all) => all.map((one) => one.textContent)),
  ).toEqual(['2 marks', '1 claim']);
  const { name, text } = await harness.downloaded('.csv');
  expect(name).toMatch(/^\d{4}-\d\d-\d\d Blinken warnt/);
  expect(text).toContain('keine Beweise');
});

test('a format is chosen by the arrow keys, and the next time the panel opens with it', async () => {
  await popup.focus('.format-list input:checked');
  await popup.keyboard.press('ArrowDown');
  await popup.waitForFunction(
    () => document.querySelector('.export-details h3')?.textContent === 'Pressmark JSON',
  );
  await says(popup, 'Holds everything');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('dialog[open]'));
  await clickNamed(popup, 'Export');
  await popup.waitForSelector('.format-list input[value="pressmark-json"]:checked');
});

test('the name of the file is shown as it is typed', async () => {
  const name = await popup.waitForSelector('.export-option input');
  await name?.click({ count: 3 });
  await popup.keyboard.type('{publisher}: {title}?');
  await popup.waitForFunction(() =>
    document
      .querySelector('.export-example')
      ?.textContent?.match(/^Beispielportal Nachrichten Blinken .*\.json$/),
  );
});

test('the panel has no violation that axe finds, light and dark', async () => {
  for (const value of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(popup)).toEqual([]);
  }
  await popup.emulateMediaFeatures([]);
});

test('a template is edited beside the person’s article, says what is wrong by line, and is used', async () => {
  await popup.click('.format-list input[value="markdown"]');
  await clickNamed(popup, 'Edit …');
  const source = await popup.waitForSelector('.template-source textarea');
  await popup.waitForFunction(() =>
    document.querySelector('pre')?.textContent?.includes('keine Beweise'),
  );
  await source?.click();
  await popup.keyboard.down('Control');
  await popup.keyboard.press('KeyA');
  await popup.keyboard.up('Control');
  await popup.keyboard.type('# mine\n{{ article.title | shout }}');
  await says(popup, 'There is no filter “shout”.');
  await clickNamed(popup, 'Line 2');
  expect(await violations(popup)).toEqual([]);
  await popup.keyboard.type('{% for a in annotations %}<{{ a.quote }}>{% endfor %}');
  await says(popup, '<keine Beweise>');
  await clickNamed(popup, 'Save template');
  await saveExport(popup, 'markdown');
  await says(popup, 'Read back and found:');
  const { text } = await harness.downloaded('.md');
  expect(text).toBe('# mine\n<China hat eine einzigartige Beziehung zu Nordkorea><keine Beweise>');
});

test('a name that the person gives stands in the formats that can say who', async () => {
  await popup.click('.format-list input[value="schema-org"]');
  const field = await popup.waitForSelector('.export-option input[autocomplete="name"]');
  await field?.type('Kim Example');
  expect(await violations(popup)).toEqual([]);
  await saveExport(popup, 'schema-org');
  await says(popup, 'Read back and found:');
  await popup.click('.format-list input[value="w3c-json-ld"]');
  await popup.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[autocomplete="name"]')?.value === 'Kim Example',
  );
  await saveExport(popup, 'w3c-json-ld');
  const files = fs
    .readdirSync(harness.downloads)
    .filter((name) => name.endsWith('.jsonld'))
    .map((name) => fs.readFileSync(`${harness.downloads}/${name}`, 'utf8'));
  expect(files.filter((text) => text.includes('Kim Example')).length).toBeGreaterThan(0);
});

test('text goes to the clipboard', async () => {
  await popup.click('.format-list input[value="tsv"]');
  await clickNamed(popup, 'Copy as text');
  await says(popup, 'On the clipboard.');
});

test('where the marks cannot be read the panel says so, and reads them when it is asked again', async () => {
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('dialog[open]'));
  await popup.evaluate(() => {
    const { objectStore } = IDBTransaction.prototype;
    const refuse = () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
    IDBTransaction.prototype.objectStore = refuse;
    Object.assign(window, {
      mendDatabase: () => {
        IDBTransaction.prototype.objectStore = objectStore;
      },
    });
  });
  await clickNamed(popup, 'Export');
  await says(popup, 'What is to be exported could not be read.');
  expect(await popup.$eval('dialog[open] .primary', (save) => save.matches(':disabled'))).toBe(
    true,
  );
  await popup.evaluate(() => (window as unknown as { mendDatabase(): void }).mendDatabase());
  await clickNamed(popup, 'Try again');
  await popup.waitForSelector('dialog[open] .primary:not(:disabled)');
});

test('the library exports what was searched for, or everything', async () => {
  const library = await harness.openExtensionPage('library.html#claims');
  await library.waitForSelector('.library[aria-busy="false"]');
  await library.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((one) => /^Export \d+$/.test(one.textContent)),
  );
  await library.evaluate(() => {
    [...document.querySelectorAll('button')]
      .find((one) => /^Export \d+$/.test(one.textContent))
      ?.click();
  });
  await library.waitForSelector('dialog[open] .format-list');
  const hidden = await library.$eval('dialog[open]', (one) => one.scrollWidth - one.clientWidth);
  expect(hidden, 'pixels of the panel that are cut off').toBe(0);
  await saveExport(library, 'csv');
  await says(library, '101 marks');
  await library.select('dialog[open] .export-head select', '1');
  await saveExport(library, 'csv');
  await says(library, '302 marks');
});
