import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickNamed, type ExtensionPage, Harness, markedWords, painted } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const EXPECTED: { kind: string; exact: string; speaker: string }[] = JSON.parse(
  fs.readFileSync('e2e/fixtures/seed/expected.json', 'utf8'),
).quotations;
const DIRECT = EXPECTED.filter(({ kind }) => kind === 'direct').map(({ exact }) => exact);

let harness: Harness;
let url: string;
beforeAll(async () => {
  harness = await Harness.start();
  url = harness.serve('seed.html', SEED);
});
afterAll(() => harness.stop());

/** Shows a view of the popup by its name. */
async function show(popup: ExtensionPage, name: string): Promise<void> {
  await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.views button')].some((button) => {
        const found = button.textContent?.startsWith(wanted) && !/\D0$/.test(button.textContent);
        if (found) button.click();
        return found;
      }),
    {},
    name,
  );
}

/** Clicks the words of an offered quotation in the reader. */
async function clickOffer(popup: ExtensionPage, words: string): Promise<void> {
  const offers = await popup.$$('mark[data-kind="offer"]');
  for (const offer of offers)
    if ((await offer.evaluate((mark) => mark.textContent)) === words) await offer.click();
  await popup.waitForSelector('.offer-card');
}

test('the article lists who said what, and nothing of it is stored until it is accepted', async () => {
  const page = await harness.open(url);
  const popup = await harness.click(page);
  await show(popup, 'Quotes');
  await popup.waitForSelector('.speakers');
  const voices = await popup.$$eval('.speakers section', (sections) =>
    sections.map((section) => ({
      name: section.querySelector('h2')?.textContent ?? '',
      quotes: [...section.querySelectorAll('.mark-quote')].map((quote) => quote.textContent),
    })),
  );
  for (const { exact, speaker } of EXPECTED)
    expect(voices.find(({ name }) => name === speaker)?.quotes.join('\n')).toContain(exact);
  expect(await popup.$$('.offer[data-kind="direct"]')).toHaveLength(DIRECT.length);
  expect(await popup.$eval('.offer[data-kind="indirect"]', (row) => row.textContent)).toContain(
    'reported, not asserted',
  );
  expect(await painted(page)).toEqual({});
  await page.close();
});

test('all direct quotations are accepted with one click, light up, stay accepted, and can be undone', async () => {
  const page = await harness.open(url);
  let popup = await harness.click(page);
  await show(popup, 'Quotes');
  await clickNamed(popup, `Accept all direct quotes (${DIRECT.length})`);
  const lit = async () =>
    Object.values(await painted(page))
      .flat()
      .sort();
  await expect.poll(lit).toEqual(DIRECT.toSorted());
  await popup.close();

  await page.reload();
  popup = await harness.click(page);
  await popup.waitForFunction(
    (n) =>
      new Set(
        [...document.querySelectorAll('mark[data-kind="quotation"]')].map((m) =>
          m.getAttribute('data-mark'),
        ),
      ).size === n,
    {},
    DIRECT.length,
  );
  await show(popup, 'Quotes');
  await popup.waitForFunction(
    (n) => document.querySelectorAll('.offer[data-state="accepted"]').length === n,
    {},
    DIRECT.length,
  );
  const library = await harness.openExtensionPage('library.html');
  await library.waitForSelector('.mark-quote');
  await library.close();
  await page.bringToFront();
  await page.close();
});

test('Enter accepts the offered quotation that is open, and what was dismissed is not offered again', async () => {
  const page = await harness.open(harness.serve('other.html', SEED.replaceAll('094512345', '7')));
  let popup = await harness.click(page);
  await popup.waitForSelector('mark[data-kind="offer"]');
  await clickOffer(popup, DIRECT[0] as string);
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('mark[data-kind="quotation"]');
  expect(await markedWords(popup)).toContain(DIRECT[0]);
  await clickNamed(popup, 'Undo accept');
  await popup.waitForFunction(() => !document.querySelector('mark[data-kind="quotation"]'));

  await clickOffer(popup, DIRECT[0] as string);
  await clickNamed(popup, 'Dismiss');
  const offered = () =>
    popup.$$eval('mark[data-kind="offer"]', (all) => all.map((m) => m.textContent));
  await expect.poll(offered).not.toContain(DIRECT[0]);
  await popup.close();
  popup = await harness.click(page);
  await popup.waitForSelector('mark[data-kind="offer"]');
  expect(await offered()).not.toContain(DIRECT[0]);
  await page.close();
});
