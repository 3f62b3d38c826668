import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { WIDGETS } from '../site/pages/widgets.ts';
import { type Site, startSite } from '../site/server.ts';
import { type BoundAccount, bindAccount, codesOf } from './support/bound-account.ts';
import { Extension } from './support/chromium.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';

// The fields of published packages. What counts is the framework's own state, not what the boxes show.

let site: Site;
let extension: Extension;
let account: BoundAccount;

test.beforeAll(async () => {
  site = await startSite();
  extension = await Extension.launch();
  account = await bindAccount(extension, site.url);
});

test.afterAll(async () => {
  await extension.close();
  await rm(extension.profileDir, { recursive: true, force: true });
  await site.close();
});

for (const name of WIDGETS) {
  test(`the command fills ${name}, and its framework holds the code`, async () => {
    const { page, secret } = account;
    await page.goto(`${site.url}/widgets/${name}`);
    await page.locator('main input').first().waitFor({ state: 'attached' });
    await extension.pressCommand(page, FILL_SHORTCUT);
    await expect(page.locator('body')).toHaveAttribute('data-state', /^\d{6}$/);
    expect(codesOf(secret)).toContain(await page.locator('body').getAttribute('data-state'));
  });
}
