// Draws public/icon/*.png from scripts/icon.svg: node scripts/icons.ts
import fs from 'node:fs';
import { launch } from './browser.ts';

const svg = fs.readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await launch();
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  fs.mkdirSync('public/icon', { recursive: true });
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
