// Builds the extension and opens it on a page: the seed page, or the address or file that was given.
// Without a display it does the main job by itself and shows what came of it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, launch } from './browser.ts';
import { demonstrate } from './demonstrate.ts';

const EXTENSION = path.resolve('.output/chrome-mv3');
const display =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

process.env.CHROMIUM = await ensureChromium();
console.log(`Browser: ${process.env.CHROMIUM}`);
build();
const { url, close } = await address(process.argv[2]);

if (display) {
  const browser = await launch({
    extension: EXTENSION,
    headless: false,
    defaultViewport: null,
    args: ['--no-default-browser-check'],
  });
  const [page] = await browser.pages();
  await page?.goto(url);
  console.log(
    `Opened ${url}. Click the Pressmark button in the toolbar; close the browser to end.`,
  );
  await new Promise<void>((resolve) => browser.on('disconnected', () => resolve()));
} else {
  const folder = path.resolve('out/start');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  console.log('There is no display, so the main job is done here, headless.');
  await demonstrate(url, folder);
}
close();

function build() {
  const { status } = spawnSync('wxt', ['build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

/** An address that the browser can open, and what ends it. Files are served, since extensions may not read file: pages. */
async function address(given: string | undefined): Promise<{ url: string; close(): void }> {
  if (given && /^https?:/.test(given)) return { url: given, close: () => {} };
  const file = path.resolve(given ?? 'e2e/fixtures/seed/page.html');
  if (!fs.existsSync(file)) {
    console.error(`Neither an address nor a file: ${given}`);
    process.exit(1);
  }
  const server = http.createServer((request, response) => {
    const wanted = path.resolve(
      path.dirname(file),
      `.${new URL(request.url ?? '/', 'http://x').pathname}`,
    );
    const inside = wanted.startsWith(path.dirname(file) + path.sep) && fs.existsSync(wanted);
    if (!inside || !fs.statSync(wanted).isFile()) return response.writeHead(404).end();
    if (/\.html?$/.test(wanted)) response.setHeader('content-type', 'text/html; charset=utf-8');
    fs.createReadStream(wanted).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const name = pathToFileURL(file).pathname.split('/').at(-1);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    close: () => server.close(),
  };
}
