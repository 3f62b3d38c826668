import { expect, type Page } from '@playwright/test';

const DAY_MS = 86_400_000;

/** Gives an account of the options page's table a tag. */
export async function tagAccount(options: Page, issuer: string, tag: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('checkbox', { name: new RegExp(`^Select ${issuer}`) }).click();
  const bulk = options.getByRole('region', { name: 'Selected accounts' });
  await bulk.getByRole('combobox', { name: 'Tag' }).fill(tag);
  await bulk.getByRole('button', { name: 'Add tag' }).click();
  await expect(options.locator('.tag')).toHaveText([tag]);
}

/**
 * Hides the codes, and makes one store one that did not take the last commit, and the backup a week late: `late` is a page
 * of that day, which is not loaded yet.
 */
export async function makeTrouble(options: Page, late: Page): Promise<void> {
  await options.evaluate(async () => {
    const { unlocked } = await chrome.storage.session.get<{ unlocked: object }>('unlocked');
    const until = Math.floor(Date.now() / 1000) + 30 * 86_400;
    await chrome.storage.session.set({ unlocked: { ...unlocked, failing: ['indexed'], until } });
    await chrome.storage.local.set({ settings: { hideCodes: true } });
  });
  await late.clock.setFixedTime(Date.now() + 8 * DAY_MS);
}
