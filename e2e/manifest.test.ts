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
