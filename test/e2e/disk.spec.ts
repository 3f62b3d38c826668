import { rm } from 'node:fs/promises';
import { expect, test } from './support/chromium.ts';
import { createVault, PASSPHRASE, saveFound, scanQr } from './support/journeys.ts';
import { filesWith, shapesOfKey, shapesOfText } from './support/secret-shapes.ts';

test.use({ ownBrowser: true });

const SERVICE = 'Lighthouse Zebra';
const LABEL = 'keeper.quokka@example.com';

for (const end of ['killed while unlocked', 'locked and closed'] as const) {
  test(`nothing readable is on the disk after a walk: ${end}`, async ({ extension, site }) => {
    const options = await createVault(extension);
    await options.getByRole('link', { name: 'Add account' }).click();
    await options.getByRole('textbox', { name: 'Service' }).fill(SERVICE);
    await options.getByRole('textbox', { name: 'Account' }).fill(LABEL);
    const generated = (await options.locator('.key-letters').innerText()).replace(/\s/g, '');
    await options.getByRole('button', { name: 'Save to Latchkey' }).click();
    await options.getByRole('button', { name: `Edit ${SERVICE}` }).waitFor();

    const page = await extension.context.newPage();
    await page.goto(`${site.url}/setup/img`);
    const imported = await page.locator('[data-key=plain]').innerText();
    await saveFound(await scanQr(extension, page));
    const popup = await extension.pressAction(page);
    await popup.waitFor('.row');
    await popup.type('light');
    await popup.press('Enter');
    await popup.close();

    if (end === 'locked and closed') {
      await options.getByRole('button', { name: 'Lock now' }).click();
      await options.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
      await extension.close();
    } else {
      await extension.kill();
    }
    const keys = [generated, imported];
    const texts = [...keys.flatMap(shapesOfKey), ...[SERVICE, LABEL, PASSPHRASE].flatMap(shapesOfText)];
    expect(await filesWith(extension.profileDir, texts, keys)).toEqual([]);
    // The search itself works: the name of the vault's envelope is there to be found.
    expect(await filesWith(extension.profileDir, ['latchkey-vault'])).not.toEqual([]);
    await rm(extension.profileDir, { recursive: true, force: true });
  });
}
