// Pictures of the popup and the side panel in every state.
import { type ExtensionPage, type Harness, selectWords } from '../../e2e/harness.ts';
import { paint, SEED, type Shoot, textSize } from './shoot.ts';

/** The article as it stands later: words of a mark differ, those of another are gone. */
const REWRITTEN = SEED.replaceAll('militärische Ausrüstung', 'militärische Güter').replaceAll(
  'keine Beweise',
  'nichts',
);
const EMPTY = '<!doctype html><title>Nothing</title><p>Nothing here</p>';
const QUOTATION = 'Wir sehen, dass Nordkorea Russland militärische Ausrüstung für seine Aggression';
const CLAIM = 'Waffenlieferungen von Pjöngjang nach Moskau im Gange seien';

/** Pictures the popup and the panel in a theme; gives the picture that stands for all. */
export async function picturePopup(
  harness: Harness,
  shoot: Shoot,
  theme: string,
): Promise<{ claim: string }> {
  const url = harness.serve('seed.html', SEED);
  const page = await harness.open(url);
  const click = async () => {
    const popup = await harness.click(page);
    await paint(popup, theme);
    return popup;
  };
  const popup = await click();
  await popup.waitForSelector('mark[data-kind="offer"]');
  await shoot(popup, 'popup-first');
  await view(popup, 1);
  await shoot(popup, 'popup-marks-empty');
  await view(popup, 0);
  await selectWords(popup, QUOTATION);
  await popup.keyboard.press('q');
  await popup.waitForSelector('.mark-card');
  await shoot(popup, 'popup-quotation');
  await popup.keyboard.press('Escape');
  await selectWords(popup, 'keine Beweise');
  await popup.keyboard.press('h');
  await popup.waitForSelector('.mark-card');
  await popup.$$eval('.color-choice button', (all) => (all[5] as HTMLElement).click());
  await popup.waitForSelector('.color-name');
  await popup.keyboard.press('Escape');
  await selectWords(popup, CLAIM);
  await popup.waitForSelector('.floating');
  await shoot(popup, 'popup-selection');
  await popup.keyboard.press('c');
  await popup.waitForSelector('.mark-card input');
  await popup.type('.mark-card input', 'arms');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.mark-card .tag');
  await popup.type('.mark-card textarea', 'Compare with the briefing of 13 Oct');
  const claim = await shoot(popup, 'popup-claim');
  await popup.click('.mark-card-claim summary');
  await shoot(popup, 'popup-claim-details');
  await selectWords(popup, 'Nach Angaben Seouls');
  await popup.waitForSelector('.selection-bubble');
  await shoot(popup, 'popup-set');
  await popup.keyboard.press('Escape');
  for (const [index, name] of [
    [1, 'marks'],
    [2, 'quotes'],
    [3, 'set-aside'],
  ] as const) {
    await view(popup, index);
    await shoot(popup, `popup-${name}`);
  }
  await large(popup, shoot, theme);
  await popup.click('footer button:last-of-type');
  await shoot(popup, 'popup-export');
  await popup.close();

  harness.serve('seed.html', REWRITTEN);
  await page.reload();
  const again = await click();
  await again.waitForSelector('.count');
  await view(again, 1);
  await again.waitForSelector('del');
  await shoot(again, 'popup-changed');
  await view(again, 0);
  await again.click('.provenance summary');
  await shoot(again, 'popup-provenance');
  await panelPictures(harness, again, shoot, theme);
  await page.goto(harness.serve('empty.html', EMPTY));
  const empty = await click();
  await shoot(empty, 'popup-empty');
  await empty.close();
  await page.goto('chrome://version');
  await shoot(await click(), 'popup-refused');
  return { claim };
}

/** The views with text of twice the size, and in forced colours. */
async function large(popup: ExtensionPage, shoot: Shoot, theme: string): Promise<void> {
  await textSize(popup, 2);
  for (const [index, name] of [
    [0, 'article'],
    [1, 'marks'],
    [2, 'quotes'],
  ] as const) {
    await view(popup, index);
    await shoot(popup, `popup-large-${name}`);
  }
  await textSize(popup, 1);
  await paint(popup, theme, true);
  await shoot(popup, 'popup-forced-quotes');
  await view(popup, 0);
  await popup.click('mark[data-kind="claim"]');
  await popup.waitForSelector('.mark-card');
  await shoot(popup, 'popup-forced-claim');
  await popup.keyboard.press('Escape');
  await paint(popup, theme);
}

async function panelPictures(
  harness: Harness,
  popup: ExtensionPage,
  shoot: Shoot,
  theme: string,
): Promise<void> {
  const opened = harness.browser.waitForTarget((target) =>
    target.url().endsWith('/sidepanel.html'),
  );
  // A click of the pointer: the browser opens a panel only on one.
  await popup.click('footer button');
  const panel = await (await opened).asPage();
  await paint(panel, theme);
  await panel.waitForSelector('.reader');
  await shoot(panel, 'panel');
  await view(panel, 1);
  await shoot(panel, 'panel-marks');
  await view(panel, 2);
  await shoot(panel, 'panel-quotes');
  const other = await harness.open(harness.serve('unclicked.html', EMPTY));
  await panel.waitForSelector('.unreadable');
  await shoot(panel, 'panel-not-clicked');
  await other.close();
}

async function view(page: ExtensionPage, index: number): Promise<void> {
  await page.$$eval('.views button', (all, i) => (all[i] as HTMLElement).click(), index);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
