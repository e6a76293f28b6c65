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
export async function libraryPictures(
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

if (import.meta.main) {
  const views = process.argv.slice(2);
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const language of ['en', 'de']) {
    const harness = await Harness.start({
      args: [`--lang=${language}`],
      env: { LANGUAGE: language },
    });
    await fillLibrary(harness, { articles: 24, marks: 8 });
    for (const theme of ['light', 'dark'])
      await libraryPictures(harness, { language, theme, ...(views.length && { views }) });
    await harness.stop();
  }
}
