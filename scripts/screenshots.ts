// Pictures of every surface and state, in both themes and both languages, in out/screenshots; the README's goes to
// docs/images. npx node scripts/screenshots.ts [--language en] [--theme light] [--only popup|page|library], after a build.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { Harness } from '../e2e/harness.ts';
import { pictureLibrary, pictureWelcome } from './pictures/library.ts';
import { picturePage } from './pictures/page.ts';
import { picturePopup } from './pictures/popup.ts';
import { FOLDER, type Look, shootIn } from './pictures/shoot.ts';

const { values } = parseArgs({
  options: { language: { type: 'string' }, theme: { type: 'string' }, only: { type: 'string' } },
});
const asked = (all: readonly string[], one: string | undefined) => (one ? [one] : all);
const wanted = (surface: string) => !values.only || values.only === surface;

fs.mkdirSync(FOLDER, { recursive: true });
fs.mkdirSync('docs/images', { recursive: true });
for (const language of asked(['en', 'de'], values.language))
  for (const theme of asked(['light', 'dark'], values.theme)) await surfaces({ language, theme });

async function surfaces(look: Look): Promise<void> {
  const { language, theme } = look;
  const harness = await Harness.start({
    args: [`--lang=${language}`],
    env: { LANGUAGE: language },
  });
  const shoot = shootIn(look);
  try {
    if (wanted('popup')) {
      const { claim } = await picturePopup(harness, shoot, theme);
      if (language === 'en' && theme === 'light') fs.copyFileSync(claim, 'docs/images/popup.png');
    }
    if (wanted('page')) await picturePage(harness, shoot, look);
    if (wanted('library')) {
      await pictureLibrary(harness, shoot, theme);
      await pictureWelcome(harness, shoot, theme);
    }
  } finally {
    await harness.stop();
  }
}
