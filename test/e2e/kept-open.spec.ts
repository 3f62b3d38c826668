import { bindAccount } from './support/bound-account.ts';
import { expect, test } from './support/chromium.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';
import { uriOf } from './support/many-accounts.ts';
import { openImportPage } from './support/transfer.ts';

test('the side panel shows the codes beside the page, copies without closing, and follows the tab where it may', async ({
  extension,
  site,
}) => {
  const { page, options } = await bindAccount(extension, site.url);
  await options.goto(extension.url('options.html#settings'));
  await options.bringToFront();
  await options.getByLabel('Close the popup').click();
  await options.getByRole('button', { name: 'Beside the page' }).click();
  const panel = await extension.findPanel();
  await panel.waitFor('.row');
  await panel.click('.row-main');
  expect(await panel.text('.toast')).toContain('Copied the code of Harbor');

  await page.goto(`${site.url}/log-in/code/single`);
  await page.bringToFront();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect.poll(() => page.locator('#code').inputValue()).toMatch(/^\d{6}$/);
  await panel.evaluate(`dispatchEvent(new Event('focus'))`);
  await expect.poll(() => panel.count('.codes-title')).toBe(1);
  expect(await panel.text('.codes-title')).toBe('This site');
});

test('a window of its own keeps the codes open, and locks with the rest', async ({ extension, site }) => {
  const { options } = await bindAccount(extension, site.url);
  await options.goto(extension.url('options.html#settings'));
  const opened = extension.context.waitForEvent('page', (one) => one.url().endsWith('/sidepanel.html'));
  await options.getByRole('button', { name: 'In a window' }).click();
  const window = await opened;
  await window.locator('.row').waitFor();
  await window.getByRole('button', { name: 'Lock' }).click();
  await expect(window.getByRole('heading', { name: 'Latchkey is locked' })).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Latchkey is locked' })).toBeVisible();
});

test('every page that shows codes ends at its deadline by itself, with every alarm withheld', async ({
  extension,
  site,
}) => {
  const { options } = await bindAccount(extension, site.url);
  const list = await extension.context.newPage();
  await list.goto(extension.url('sidepanel.html'));
  await list.locator('.row').waitFor();
  const saved = await openImportPage(extension);
  await saved.evaluate(
    (pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    uriOf('Quay', 'ann'),
  );
  await saved.getByRole('button', { name: 'Save' }).click();
  await saved.locator('.big-code').waitFor();
  const until = await options.evaluate(async () => {
    await chrome.alarms.clearAll();
    const { unlocked } = await chrome.storage.session.get<Record<string, object>>('unlocked');
    const until = Math.floor(Date.now() / 1_000) + 4;
    await chrome.storage.session.set({ unlocked: { ...unlocked, until } });
    return until;
  });
  expect(await list.locator('.row').count()).toBeGreaterThan(0);
  for (const page of [list, options]) {
    await expect(page.getByRole('heading', { name: 'Latchkey is locked' })).toBeVisible();
    expect(await page.locator('.row').count()).toBe(0);
  }
  await expect(saved.locator('.big-code')).toHaveCount(0);
  expect(Date.now() / 1_000).toBeGreaterThanOrEqual(until);
  const held = () => options.evaluate(async () => Object.keys(await chrome.storage.session.get('unlocked')));
  expect(await held()).toEqual([]);
});
