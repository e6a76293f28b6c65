import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
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
  await clickNamed(popup, 'Undo accept');
  await expect.poll(lit).toEqual([]);
  await clickNamed(popup, `Accept all direct quotes (${DIRECT.length})`);
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

/** The rows of the speakers view: the speaker's heading, the facts, the words. */
const rows = (popup: ExtensionPage) =>
  popup.$$eval('.offer', (all) =>
    all.map((row) => ({
      voice: row.closest('section')?.querySelector('h2')?.textContent,
      facts: row.querySelector('.speaker-field')?.textContent ?? '',
      quote: row.querySelector('.mark-quote')?.textContent ?? '',
    })),
  );

/** Opens the choice of speakers of a quotation. */
async function chooseSpeaker(popup: ExtensionPage, words: string): Promise<void> {
  for (const row of await popup.$$('.offer')) {
    if ((await row.$eval('.mark-quote', (quote) => quote.textContent)) !== words) continue;
    await row.$eval('.speaker-field', (button) => (button as HTMLElement).focus());
    await popup.keyboard.press('Enter');
  }
  await popup.waitForSelector('.speaker-choice');
}

test('one click says whose a quotation is: kept on this device, undone, and written when it is accepted', async () => {
  const BY_HIM = 'China hat eine einzigartige Beziehung zu Nordkorea';
  const row = async (popup: ExtensionPage) =>
    (await rows(popup)).find(({ quote }) => quote === BY_HIM);
  const page = await harness.open(harness.serve('speaker.html', SEED.replaceAll('094512345', '8')));
  let popup = await harness.click(page);
  await show(popup, 'Quotes');
  await popup.waitForSelector('.speakers');
  expect((await row(popup))?.facts).toContain('er = Antony Blinken');

  await chooseSpeaker(popup, BY_HIM);
  const focused = () => popup.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('Antony Blinken');
  await clickNamed(popup, 'Kreml');
  await popup.waitForSelector('.by-you');
  expect(await row(popup)).toMatchObject({ voice: 'Kreml' });
  await expect.poll(focused).toContain('er = Kreml');
  await clickNamed(popup, 'Undo change of speaker');
  await expect.poll(async () => (await row(popup))?.voice).toBe('Antony Blinken');

  await chooseSpeaker(popup, BY_HIM);
  await popup.focus('.speaker-choice input');
  await popup.keyboard.type('Wang Yi');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await row(popup))?.voice).toBe('Wang Yi');
  expect(await violations(popup)).toEqual([]);
  await popup.close();

  popup = await harness.click(page);
  await show(popup, 'Quotes');
  await expect.poll(async () => (await row(popup))?.voice).toBe('Wang Yi');
  await popup.evaluate((words) => {
    const found = [...document.querySelectorAll('.offer')].find(
      (one) => one.querySelector('.mark-quote')?.textContent === words,
    );
    [...(found?.querySelectorAll('button') ?? [])].find((b) => b.textContent === 'Accept')?.click();
  }, BY_HIM);
  await popup.waitForSelector('.offer[data-state="accepted"]');
  expect((await row(popup))?.voice).toBe('Wang Yi');

  await chooseSpeaker(popup, BY_HIM);
  await clickNamed(popup, 'Nobody named');
  await expect.poll(async () => (await row(popup))?.voice).toBe('No named speaker');
  await page.close();
});

test('the margin says who is quoted in a paragraph, and each quotation why it was found', async () => {
  const page = await harness.open(harness.serve('margin.html', SEED.replaceAll('094512345', '9')));
  const popup = await harness.click(page);
  await popup.waitForSelector('.margin');
  const names = await popup.$$eval('.margin button', (all) => all.map((b) => b.textContent));
  expect(new Set(names)).toEqual(new Set(['Antony Blinken', 'USA', 'Seoul', 'Kreml']));
  await popup.click('.margin button');
  await popup.waitForSelector('.offer-card');
  await popup.click('.offer-card .why summary');
  expect(await popup.$eval('.offer-card .why dl', (list) => list.textContent)).toContain('sagte');
  expect(await violations(popup)).toEqual([]);
  await page.close();
});
