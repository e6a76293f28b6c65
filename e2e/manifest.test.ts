import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Harness } from './harness.ts';

const CHROMIUM = JSON.parse(fs.readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
const FIREFOX = JSON.parse(fs.readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

test('the extension asks for exactly the permissions that docs/privacy.md explains', () => {
  const common = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
  expect(CHROMIUM.permissions.toSorted()).toEqual([...common, 'sidePanel'].sort());
  expect(FIREFOX.permissions.toSorted()).toEqual(common);
  expect(CHROMIUM).not.toHaveProperty('optional_permissions');
  expect(FIREFOX.optional_permissions).toEqual(['downloads']);
  const explained = fs.readFileSync('docs/privacy.md', 'utf8');
  for (const permission of CHROMIUM.permissions) expect(explained).toContain(`\`${permission}\``);
});

test.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
])('on %s no site, no content script and nothing for pages to load is declared', (_, manifest) => {
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])
    expect(manifest, key).not.toHaveProperty(key);
  expect(manifest.content_security_policy.extension_pages).toBe(POLICY);
});

test('every key has words, no two suggest the same, and no more than Chromium takes', () => {
  const all = Object.entries<{ description?: string; suggested_key?: { default: string } }>(
    CHROMIUM.commands,
  );
  for (const [name, { description }] of all)
    expect(name === '_execute_action' || description, name).toBeTruthy();
  const suggested = all.flatMap(([, command]) => command.suggested_key?.default ?? []);
  expect(suggested.length).toBeLessThanOrEqual(4);
  expect(new Set(suggested).size).toBe(suggested.length);
  // Of these no browser and no system makes use; Ctrl and Command belong to them.
  for (const key of suggested) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
});

test('Chromium binds every key that is suggested', async () => {
  const worker = await harness.worker();
  const bound = await worker.evaluate(() => chrome.commands.getAll());
  const suggested = Object.entries<{ suggested_key?: { default: string } }>(CHROMIUM.commands)
    .filter(([, { suggested_key }]) => suggested_key)
    .map(([name]) => name);
  expect(bound.filter(({ shortcut }) => shortcut).map(({ name }) => name)).toEqual(
    expect.arrayContaining(suggested),
  );
});

test('the service worker is one file, since the policy lets it import none', () => {
  const code = fs.readFileSync(`.output/chrome-mv3/${CHROMIUM.background.service_worker}`, 'utf8');
  expect(code).not.toMatch(/importScripts|^import\s/m);
});

test('installing shows no warning, where one for all sites would be shown', async () => {
  const page = await harness.openExtensionPage('library.html');
  const warnings = (change: object) =>
    page.evaluate(
      (more) =>
        chrome.management.getPermissionWarningsByManifest(
          JSON.stringify({ ...chrome.runtime.getManifest(), ...more }),
        ),
      change,
    );
  expect(await warnings({})).toEqual([]);
  expect(await warnings({ host_permissions: ['<all_urls>'] })).toHaveLength(1);
});

test('Chromium reports no error of the extension', async () => {
  const page = await harness.browser.newPage();
  await page.goto('chrome://extensions');
  const errors = await page.evaluate(async (id) => {
    const info = await (
      chrome as unknown as {
        developerPrivate: { getExtensionInfo(id: string): Promise<Record<string, unknown[]>> };
      }
    ).developerPrivate.getExtensionInfo(id);
    return [...(info.manifestErrors ?? []), ...(info.runtimeErrors ?? [])];
  }, harness.extension.id);
  expect(errors).toEqual([]);
});
