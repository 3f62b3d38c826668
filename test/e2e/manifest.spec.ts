import { readFileSync } from 'node:fs';
import { expect, test } from './support/chromium.ts';

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'idle',
  'scripting',
  'storage',
  'unlimitedStorage',
];

/** Chromium asks a permission of its own for a side panel (decision 18) and for a page beside the worker (33), and warns of neither. */
const OWN_PERMISSIONS = { 'chrome-mv3': ['sidePanel', 'offscreen'], 'firefox-mv3': [] } as const;

for (const build of ['chrome-mv3', 'firefox-mv3'] as const) {
  test(`the ${build} manifest asks for exactly what was decided`, () => {
    const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([...PERMISSIONS, ...OWN_PERMISSIONS[build]].sort());
    expect(manifest.optional_permissions).toEqual(['clipboardWrite']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("worker-src 'self'");
    // One name, once: no 'allow-duplicates', no wildcard.
    expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types latchkey-worker$/);
  });
}

test('Chromium warns of nothing at installation', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const warnings = await page.evaluate(
    (manifest) => chrome.management.getPermissionWarningsByManifest(manifest),
    readFileSync('.output/chrome-mv3/manifest.json', 'utf8'),
  );
  expect(warnings).toEqual([]);
});

test('the extension can reach no server, not even one that answers', async ({ extension, site }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const reached = await page.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
    site.url,
  );
  expect(reached).toBe('refused');
});
