// What all pictures have in common: where they go, how a page gets its theme, and when it is still.
import fs from 'node:fs';
import type { Page } from 'puppeteer-core';

export const FOLDER = 'out/screenshots';
export const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');

/** How a run of pictures looks. */
export interface Look {
  /** Of the browser, as BCP 47 has it. */
  language: string;
  theme: string;
}

/** Takes a picture and gives its path, by the name of the surface and its state. */
export type Shoot = (page: Page, name: string, options?: { fullPage?: boolean }) => Promise<string>;

export const shootIn =
  ({ language, theme }: Look): Shoot =>
  async (page, name, options) => {
    await still();
    const path = `${FOLDER}/${name}-${language}-${theme}.png` as const;
    await page.screenshot({ path, ...options });
    return path;
  };

/** What was just pressed has its say. */
export const still = () => new Promise((resolve) => setTimeout(resolve, 200));

/** Gives a page the theme, and forced colours where asked for. */
export async function paint(page: Page, theme: string, forced = false): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

/** Sets the text size of an extension's page; 1 is what the browser has. */
export const textSize = (page: Page, scale: number) =>
  page.evaluate((factor) => {
    document.documentElement.style.fontSize = factor === 1 ? '' : `${16 * factor}px`;
  }, scale);

/** The words of the interface in a language, by their key. */
export function wordsOf(language: string): (key: string) => string {
  const messages: Record<string, { message: string }> = JSON.parse(
    fs.readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
  );
  return (key) => messages[key]?.message ?? key;
}
