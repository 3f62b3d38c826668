import { expect } from '@playwright/test';
import { test } from './support/firefox.ts';

test.use({ file: 'clipboard' });

const ADDON = 'latchkey@latchkey-authenticator.org';
const CLIPBOARD = `navigator.clipboard.readText()`;

test('the background clears the clipboard when the alarm goes off, with the permission that was given', async ({
  extension,
}) => {
  const page = await extension.open('options.html', 'h1');
  const setAlarm = () =>
    page.evaluate(async () => {
      const { storage, alarms } = (globalThis as unknown as { browser: typeof chrome }).browser;
      await storage.session.set({ 'clipboard.until': Date.now() });
      alarms.create('clear-clipboard', { when: Date.now() + 500 });
    });
  const isTaken = () =>
    page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
      return Object.keys(await storage.session.get('clipboard.until')).length === 0;
    });
  await extension.inChrome(`await navigator.clipboard.writeText('123456');`);
  await setAlarm();
  await expect.poll(isTaken).toBe(true);
  expect(await extension.inChrome(`return ${CLIPBOARD};`)).toBe('123456');

  await extension.inChrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${ADDON}');
    await ExtensionPermissions.add('${ADDON}', { permissions: ['clipboardWrite'], origins: [] }, extension);`);
  await setAlarm();
  await expect.poll(() => extension.inChrome(`return ${CLIPBOARD};`)).toBe('');
});
