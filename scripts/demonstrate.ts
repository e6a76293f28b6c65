import fs from 'node:fs';
import path from 'node:path';
import {
  clickNamed,
  type ExtensionPage,
  Harness,
  painted,
  saveExport,
  selectWords,
  waitForWords,
} from '../e2e/harness.ts';

/** Does the main job on a page, headless: read, highlight, tag, reload, export. Leaves pictures and files in a folder. */
export async function demonstrate(url: string, folder: string): Promise<void> {
  let steps = 0;
  const say = (what: string) => console.log(`${++steps}. ${what}`);
  const picture = async (page: ExtensionPage, name: string) => {
    const file = path.join(folder, `${name}.png`) as `${string}.png`;
    await page.screenshot({ path: file });
    console.log(`   ${file}`);
  };

  const harness = await Harness.start();
  try {
    const page = await harness.open(url);
    await page.setViewport({ width: 1200, height: 900 });
    say(`Opened ${url}`);
    let popup = await harness.click(page);
    const sentences = await popup.$$eval('.reader .block.paragraph', (blocks) =>
      blocks.flatMap((b) =>
        [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(b.textContent)]
          .map((s) => s.segment.trim())
          .filter((s) => s.length > 30),
      ),
    );
    if (sentences.length < 2) {
      say(`Clicked the toolbar button: ${await popup.evaluate(() => document.body.textContent)}`);
      await picture(popup, 'popup');
      return;
    }
    const headline = await popup.$eval('h1', (h1) => h1.textContent);
    say(`Clicked the toolbar button: the popup shows “${headline}”`);
    await picture(popup, 'popup-article');

    const [first, second] = [sentences[0], sentences.at(-1)] as [string, string];
    await selectWords(popup, first);
    await popup.waitForSelector('.kind-buttons');
    await picture(popup, 'popup-selection');
    await popup.keyboard.press('h');
    await popup.waitForSelector('.mark-card');
    await waitForWords(popup, first);
    say(`Highlighted “${first}”`);
    await popup.keyboard.press('Escape');
    await selectWords(popup, second);
    await popup.keyboard.press('c');
    await popup.waitForSelector('.mark-card input');
    await popup.type('.mark-card input', 'example');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.mark-card .tag');
    await popup.type('.mark-card textarea', 'To be checked');
    await picture(popup, 'popup-claim');
    await clickNamed(popup, 'Done');
    await waitForWords(popup, second);
    say(`Made “${second}” a claim, with a tag and a comment`);
    await popup.close();
    await picture(page, 'page-marked');

    await page.reload();
    popup = await harness.click(page);
    await waitForWords(popup, second);
    const lit = Object.values(await painted(page)).flat();
    say(`Reloaded and clicked again: ${lit.length} marks are back on the page`);

    await clickNamed(popup, 'Export');
    for (const [format, extension] of [
      ['markdown', '.md'],
      ['csv', '.csv'],
      ['pressmark-json', '.json'],
    ] as const) {
      await saveExport(popup, format);
      const { name, text } = await harness.downloaded(extension);
      fs.writeFileSync(path.join(folder, name), text);
      say(`Exported ${path.join(folder, name)}`);
    }
    await picture(popup, 'popup-export');
    await popup.close();

    const library = await harness.openExtensionPage('library.html');
    await library.setViewport({ width: 1100, height: 700 });
    await library.waitForSelector('.line');
    await picture(library, 'library');
    say('Opened the library');
    console.log(`\nEverything is in ${folder}`);
  } finally {
    await harness.stop();
  }
}
