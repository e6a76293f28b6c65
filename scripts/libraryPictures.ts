// Pictures of the library's views, called by screenshots.ts; alone: npx node scripts/libraryPictures.ts [view …]
import fs from 'node:fs';
import { fillLibrary } from '../e2e/fillLibrary.ts';
import { type ExtensionPage, Harness } from '../e2e/harness.ts';

const FOLDER = 'out/screenshots';
const ARTICLE = 'article/aaaaaaaa-0000-4000-8000-000000000003';
const VIEWS = ['marks', 'claims', 'articles', ARTICLE, 'speakers', 'codebook', 'trash'];
const TOOLS = ['import', 'settings', 'keys', 'privacy'];
const SIZES = [
  [1280, 800],
  [800, 600],
  [360, 740],
] as const;

/** Takes a picture of each view of a filled library in one theme, at three sizes. */
async function libraryPictures(
  harness: Harness,
  {
    language,
    theme,
    views = [...VIEWS, ...TOOLS],
  }: { language: string; theme: string; views?: string[] },
): Promise<void> {
  const page = await harness.openExtensionPage('library.html');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  for (const view of views) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, view);
    await page.waitForSelector('.library[aria-busy="false"]');
    await prepare(page, view);
    for (const [width, height] of SIZES) {
      await page.setViewport({ width, height });
      await new Promise((resolve) => setTimeout(resolve, 150));
      const [name] = view.split('/');
      await page.screenshot({
        path: `${FOLDER}/library-${name}-${width}-${language}-${theme}.png`,
      });
    }
  }
  await page.close();
}

/** Chooses something, where there is something to choose. */
async function prepare(page: ExtensionPage, view: string): Promise<void> {
  if (view !== 'marks' && view !== 'claims') return;
  await page.focus('[role="grid"]');
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('.library-detail .context');
}

/** Takes the pictures of a library made for them, in both languages and themes. */
export async function pictureLibrary(views?: string[]): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const language of ['en', 'de']) {
    const harness = await Harness.start({
      args: [`--lang=${language}`],
      env: { LANGUAGE: language },
    });
    await fillLibrary(harness, { articles: 24, marks: 8 });
    for (const theme of ['light', 'dark']) {
      await libraryPictures(harness, { language, theme, ...(views && { views }) });
      await welcomePictures(harness, { language, theme });
    }
    await harness.stop();
  }
}

async function welcomePictures(
  harness: Harness,
  { language, theme }: { language: string; theme: string },
): Promise<void> {
  const page = await harness.openExtensionPage('welcome.html');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.waitForSelector('.trial mark');
  for (const [width, height] of SIZES) {
    await page.setViewport({ width, height });
    await page.screenshot({
      path: `${FOLDER}/welcome-${width}-${language}-${theme}.png`,
      fullPage: true,
    });
  }
  await page.close();
}

if (import.meta.main)
  await pictureLibrary(process.argv.length > 2 ? process.argv.slice(2) : undefined);
