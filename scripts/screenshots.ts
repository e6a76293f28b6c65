// Pictures of every surface, in both themes and both languages, in out/screenshots; the README's goes to docs/images.
// npx node scripts/screenshots.ts, after a build.
import fs from 'node:fs';
import path from 'node:path';
import { type ExtensionPage, Harness, selectWords } from '../e2e/harness.ts';
import { pictureLibrary } from './libraryPictures.ts';

const FOLDER = path.resolve('out/screenshots');
const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const CLAIM = 'Waffenlieferungen von Pjöngjang nach Moskau im Gange seien';
const QUOTATION = 'Wir sehen, dass Nordkorea Russland militärische Ausrüstung für seine Aggression';

fs.mkdirSync(FOLDER, { recursive: true });
fs.mkdirSync('docs/images', { recursive: true });
for (const language of ['en', 'de'])
  for (const theme of ['light', 'dark'] as const) await surfaces(language, theme);
await pictureLibrary();

async function surfaces(language: string, theme: 'light' | 'dark'): Promise<void> {
  const harness = await Harness.start({
    args: [`--lang=${language}`],
    env: { LANGUAGE: language },
  });
  const shoot = async (page: ExtensionPage, name: string) => {
    const file = `${FOLDER}/${name}-${language}-${theme}.png` as const;
    await page.screenshot({ path: file });
    return file;
  };
  const paint = (page: ExtensionPage) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const view = async (page: ExtensionPage, index: number) => {
    await page.$$eval('.views button', (all, i) => (all[i] as HTMLElement).click(), index);
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  try {
    const page = await harness.open(harness.serve('seed.html', SEED));
    const popup = await harness.click(page);
    await paint(popup);
    await popup.waitForSelector('mark[data-kind="offer"]');
    await shoot(popup, 'popup-first');
    await selectWords(popup, QUOTATION);
    await popup.keyboard.press('q');
    await popup.waitForSelector('.mark-card');
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
    if (language === 'en' && theme === 'light') fs.copyFileSync(claim, 'docs/images/popup.png');
    await popup.keyboard.press('Escape');
    await view(popup, 1);
    await shoot(popup, 'popup-marks');
    await view(popup, 2);
    await shoot(popup, 'popup-quotes');
    await view(popup, 3);
    await shoot(popup, 'popup-set-aside');
    await popup.click('footer button:last-of-type');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await shoot(popup, 'popup-export');
    await popup.close();
    await shoot(page, 'page');
    const library = await harness.openExtensionPage('library.html');
    await paint(library);
    await library.setViewport({ width: 1100, height: 700 });
    await library.waitForSelector('.line');
    await shoot(library, 'library');
  } finally {
    await harness.stop();
  }
}
