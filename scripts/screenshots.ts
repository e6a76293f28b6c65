// Pictures of every surface and state, in both themes and both languages, in out/screenshots; the README's goes to
// docs/images. npx node scripts/screenshots.ts [--language en] [--theme light] [--only popup|library], after a build.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { Harness } from '../e2e/harness.ts';
import { pictureLibrary } from './libraryPictures.ts';
import { picturePopup } from './popupPictures.ts';

const { values } = parseArgs({
  options: { language: { type: 'string' }, theme: { type: 'string' }, only: { type: 'string' } },
});
const FOLDER = path.resolve('out/screenshots');
const asked = (all: readonly string[], one: string | undefined) => (one ? [one] : all);

fs.mkdirSync(FOLDER, { recursive: true });
fs.mkdirSync('docs/images', { recursive: true });
if (values.only !== 'library')
  for (const language of asked(['en', 'de'], values.language))
    for (const theme of asked(['light', 'dark'], values.theme)) await surfaces(language, theme);
if (values.only !== 'popup') await pictureLibrary();

async function surfaces(language: string, theme: string): Promise<void> {
  const harness = await Harness.start({
    args: [`--lang=${language}`],
    env: { LANGUAGE: language },
  });
  const shoot = async (page: Page, name: string) => {
    // What was just pressed has its say.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const file = `${FOLDER}/${name}-${language}-${theme}.png` as const;
    await page.screenshot({ path: file });
    return file;
  };
  const paint = (page: Page) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  try {
    const { claim } = await picturePopup(harness, shoot, paint);
    if (language === 'en' && theme === 'light') fs.copyFileSync(claim, 'docs/images/popup.png');
  } finally {
    await harness.stop();
  }
}
