import { saveFound, scanQr, setUpVault } from './journeys.ts';
import { importUris, uriOf } from './many-accounts.ts';
import type { Popup } from './popup.ts';
import type { Walk } from './states.ts';
import { makeTrouble, tagAccount } from './trouble.ts';

export const ACCOUNTS = [
  uriOf('GitHub', 'ann@example.com'),
  uriOf('Proton', 'ann.mailer'),
  uriOf('Fastmail', 'ann@example.com'),
  uriOf('Cloudflare', 'ops@example.com'),
  `${uriOf('Hetzner', 'ops@example.com').replace('totp', 'hotp')}&counter=7`,
];

/** The toolbar popup, opened for real over a page. */
export async function popupStates({ extension, site, see }: Walk): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/img`);
  const open = async (name: string, ready: string, act?: (popup: Popup) => Promise<unknown>) => {
    const popup = await extension.pressAction(page);
    await popup.waitFor(ready);
    await act?.(popup);
    await see(`popup-${name}`, popup);
    await popup.close();
  };
  await open('welcome', '.gate');
  const options = await setUpVault(extension);
  await open('empty', '.empty');
  await saveFound(await scanQr(extension, page));
  await importUris(extension, ACCOUNTS);
  await page.goto(`${site.url}/log-in/code/single`);
  await open('this-site', '.row .button.primary');
  await open('copied', '.row', async (popup) => {
    await popup.click('.row-main');
    await popup.waitFor('.toast');
  });
  await open('search', '.row', async (popup) => {
    await popup.type('mail');
    await popup.waitFor('.row');
  });
  await open('nothing-found', '.row', async (popup) => {
    await popup.type('nothing like it');
    await popup.waitFor('.nothing');
  });
  await open('keys', '.row', async (popup) => {
    await popup.press('?');
    await popup.waitFor('kbd');
  });
  await open('menu', '.row', async (popup) => {
    await popup.evaluate(`document.querySelector('.row-menu').click()`);
    await popup.waitFor('[role=menu]');
  });
  await page.goto(`${site.url.replace('localhost', 'harbor.localhost')}/log-in/code/single`);
  await open('another-site', '.row');
  await page.goto(`${site.url}/log-in/code/single?clock-ahead=-125`);
  await open('clock-help', '.row', async (popup) => {
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Codes not accepted?').click()`,
    );
    await popup.waitFor('.clock-help .button.primary');
    await popup.click('.clock-help .button.primary');
  });
  await open('corrected', '.clock-notice');
  await options.getByRole('button', { name: 'Lock now' }).click();
  await options.locator('#passphrase').waitFor();
  await open('locked', '#passphrase');
  await open('wrong-passphrase', '#passphrase', async (popup) => {
    await popup.click('#passphrase');
    await popup.type('not the passphrase');
    await popup.press('Enter');
    await popup.waitFor('.problem');
  });
}

/** The page that is kept open, as a window shows it. */
export async function panelStates({ extension, see }: Walk): Promise<void> {
  const options = await setUpVault(extension);
  await importUris(extension, ACCOUNTS);
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 400, height: 640 });
  await panel.goto(extension.url('sidepanel.html'));
  await panel.locator('.row').first().waitFor();
  await see('panel', panel);
  await tagAccount(options, 'GitHub', 'work');
  await makeTrouble(options, panel);
  await panel.reload();
  await panel.locator('.backup-notice').waitFor();
  await see('panel-trouble', panel);
  await options.bringToFront();
  await options.getByRole('button', { name: 'Lock now' }).click();
  await panel.locator('#passphrase').waitFor();
  await see('panel-locked', panel);
}
