import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { readCode, scanQr, setUpVault } from './journeys.ts';
import type { Walk } from './states.ts';
import { fixturePath, openImportPage, saveAll } from './transfer.ts';

/** The window of one QR code, and the page that takes files. */
export async function importStates({ extension, site, see }: Walk): Promise<void> {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/checkout`);
  const nothing = await scanPage(extension, page);
  await nothing.getByRole('heading', { name: 'No QR code found' }).waitFor();
  await see('import-nothing', nothing);
  await nothing.close();

  await page.goto(`${site.url}/setup/several`);
  const several = await scanPage(extension, page);
  await several.getByRole('button', { name: 'Save 2 accounts' }).waitFor();
  await see('import-several', several);
  await several.close();

  await page.goto(`${site.url}/setup/img`);
  const single = await scanQr(extension, page);
  await single.locator('.details').waitFor();
  await see('import-found', single);
  await single.getByRole('button', { name: 'Save' }).click();
  await readCode(single);
  await see('import-saved', single);
  await single.close();

  const start = await openImportPage(extension);
  await start.locator('.drop').waitFor();
  await see('import-start', start);
  await start.close();
  const locked = await openImportPage(extension, fixturePath('2fas.encrypted.2fas'));
  await locked.locator('#file-passphrase').waitFor();
  await see('import-encrypted', locked);
  await locked.close();
  const many = await openImportPage(extension, fixturePath('otpauth-torture.txt'));
  await many.locator('.found-row').first().waitFor();
  await see('import-preview', many);
  await saveAll(many, await many.locator('.found-row input:checked').count());
  await see('import-report', many);
  await many.getByRole('button', { name: 'Undo import' }).click();
  await many.getByRole('heading', { name: 'Import undone' }).waitFor();
  await see('import-undone', many);
}

async function scanPage(extension: Extension, page: Page): Promise<Page> {
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
  await extension.chooseMenuItem(page, 'scan-page');
  return opened;
}
