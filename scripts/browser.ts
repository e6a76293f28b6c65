// Finds and launches a Chromium for the scripts and the end-to-end tests.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
      `${root}\\BraveSoftware\\Brave-Browser\\Application\\brave.exe`,
    ]),
];

/** The path of an installed Chromium: `$CHROMIUM`, or the first that is found. Undefined where there is none. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  return [...onPath, ...PLACES].find((file) => fs.existsSync(file));
}

/** As {@link findChromium}, but gets one where there is none. Throws where that fails. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    console.log('Installing Chromium with apt-get …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
    return '/usr/bin/chromium';
  }
  console.log('Fetching Chrome for Testing …');
  const {
    Browser: Channel,
    install,
    resolveBuildId,
    detectBrowserPlatform,
  } = await import('@puppeteer/browsers');
  const cacheDir = path.resolve('node_modules/.cache/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('No browser for this system can be fetched: set $CHROMIUM');
  const buildId = await resolveBuildId(Channel.CHROME, platform, 'stable');
  return (await install({ browser: Channel.CHROME, buildId, cacheDir })).executablePath;
}

/** The path of an installed Firefox: `$FIREFOX`, or the first that is found. Undefined where there is none. */
export function findFirefox(): string | undefined {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => fs.existsSync(file));
}

/** As {@link findFirefox}, but installs one on Debian. Undefined where there is none; its tests are then skipped. */
export function ensureFirefox(): string | undefined {
  const found = findFirefox();
  if (found || process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return found;
  console.log('Installing Firefox with apt-get …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'firefox-esr']);
  return findFirefox();
}

/** Chromium keeps asking the network for its own purposes unless it is told not to. */
export const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches Chromium, headless unless told otherwise, with an extension's folder loaded where one is given. */
export function launch({
  extension,
  headless = true,
  args = [],
  ...options
}: LaunchOptions & { extension?: string } = {}): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    headless,
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    // Root has no sandbox to drop into.
    args: [...QUIET_FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    ...options,
  });
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
