// Pictures of what stands on the page itself: the marks, the adder beside a selection, the card of a mark.

import type { Page } from 'puppeteer-core';
import { ARABIC, RIGHT_TO_LEFT } from '../../e2e/fixtures/rightToLeft.ts';
import { clickNamed, type Harness } from '../../e2e/harness.ts';
import { appears, clicked, drag, ends, goes } from '../../e2e/onPage.ts';
import { type Look, paint, SEED, type Shoot, wordsOf } from './shoot.ts';

const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';
const DARK = SEED.replace(
  '</head>',
  '<style>body { background: #111; color: #eee }</style></head>',
);

/** Pictures the adder and the card, on a page in the theme. */
export async function picturePage(
  harness: Harness,
  shoot: Shoot,
  { language, theme }: Look,
): Promise<void> {
  const named = wordsOf(language);
  const page = await clicked(harness, theme === 'dark' ? DARK : SEED);
  await paint(page, theme);
  await drag(page, WORDS);
  await appears(page);
  await shoot(page, 'page-adder');
  await mark(page, 'c');
  await drag(page, 'keine Beweise');
  await mark(page, 'h');
  await card(page, WORDS);
  await shoot(page, 'page-card');
  await paint(page, theme, true);
  await shoot(page, 'page-card-forced');
  await paint(page, theme);
  await clickNamed(page, named('colorPurple'));
  await shoot(page, 'page-card-saved');
  await clickNamed(page, named('delete'));
  await shoot(page, 'page-card-deleted');
  await clickNamed(page, named('undo'));
  await goes(page);
  await page.setViewport({ width: 400, height: 450, deviceScaleFactor: 2 });
  await card(page, WORDS);
  await shoot(page, 'page-card-zoom');
  await page.close();

  const rtl = await clicked(harness, RIGHT_TO_LEFT);
  await paint(rtl, theme);
  await drag(rtl, ARABIC);
  await appears(rtl);
  await mark(rtl, 'q');
  await card(rtl, ARABIC);
  await shoot(rtl, 'page-card-rtl');
  await rtl.close();
}

async function mark(page: Page, key: 'c' | 'h' | 'q'): Promise<void> {
  await page.keyboard.press(key);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await page.keyboard.press('Escape');
  await goes(page);
}

async function card(page: Page, words: string): Promise<void> {
  const { from, to } = await ends(page, words);
  await page.mouse.click(from.x + (to.x > from.x ? 20 : -20), from.y);
  await appears(page);
}
