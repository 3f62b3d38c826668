import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extension } from '../test/e2e/support/chromium.ts';
import {
  FILL_SHORTCUT,
  logIn,
  saveFound,
  scanQr,
  sendFilledCode,
  setUpVault,
  signUp,
  turnOn,
} from '../test/e2e/support/journeys.ts';
import { type Site, startSite } from '../test/site/server.ts';

/**
 * The demo: in a desktop session a browser with the built extension on the demo site; without a display the four
 * journeys, walked and told.
 */
const PICTURES = '.output/demo';
const EMAIL = 'ann@example.com';

const isDesktop =
  !process.env['CI'] &&
  (['darwin', 'win32'].includes(process.platform) ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

const site = await startSite();
if (isDesktop) await showDemo(site);
else await walkJourneys(site);
await site.close();

async function showDemo({ url }: Site): Promise<void> {
  process.env['HEADED'] = '1';
  const extension = await Extension.launch();
  const [page] = extension.context.pages();
  await page?.goto(url);
  console.log(`Latchkey is in the browser that just opened, on the demo site at ${url}.`);
  console.log('Sign up there, open a set-up page, and right-click its QR code. Close the browser to end.');
  await extension.context.waitForEvent('close', { timeout: 0 });
}

async function walkJourneys({ url }: Site): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  console.log('No display here: walking the four journeys headless.\n');
  const extension = await Extension.launch();
  const options = await setUpVault(extension);
  tell('Set up', 'a passphrase was chosen, and an empty vault made');
  await options.screenshot({ path: join(PICTURES, '1-set-up.png') });

  const page = await extension.context.newPage();
  await signUp(page, url, EMAIL);
  await page.goto(`${url}/setup/img`);
  const window = await scanQr(extension, page);
  const found = await window.locator('.details').innerText();
  tell('Import', `the right-clicked QR code says: ${found.replace(/\s*\n\s*/g, ' ')}`);
  await window.screenshot({ path: join(PICTURES, '2-import.png') });
  const first = await saveFound(window);
  await turnOn(page, first);
  tell('Import', `saved; the site took the first code, ${first}, checked with a library that is not ours`);

  await logIn(page, url, EMAIL, 'single');
  await extension.pressCommand(page, FILL_SHORTCUT);
  await sendFilledCode(page);
  tell(
    'Fill',
    `${FILL_SHORTCUT} filled the login page, and the site says: ${await page.locator('h1').innerText()}`,
  );
  await page.screenshot({ path: join(PICTURES, '3-filled.png') });

  const popup = await extension.pressAction(page);
  await popup.waitFor('.row');
  await popup.press('Enter');
  tell('Copy', `the popup opens on the site's account; Enter says: ${await popup.text('.toast')}`);
  await popup.screenshot(join(PICTURES, '4-popup.png'));
  await popup.close();

  await options.bringToFront();
  await options.getByRole('link', { name: 'Add account' }).click();
  await options.getByRole('radio', { name: 'Make a random key' }).click();
  await options.getByRole('textbox', { name: 'Service' }).fill('Lighthouse');
  await walkVerify(options);
  await options.screenshot({ path: join(PICTURES, '5-generate.png') });
  await options.getByRole('button', { name: 'Save to Latchkey' }).click();
  await options.getByRole('button', { name: 'Edit Lighthouse' }).waitFor();
  tell('Generate', 'saved');
  await extension.close();
  console.log(`\nAll four journeys passed. Screenshots are in ${PICTURES}.`);
}

/** Plays the phone with the independent library: the code of a minute ago, as a slow clock would show. */
async function walkVerify(options: Awaited<ReturnType<typeof setUpVault>>): Promise<void> {
  const { generate } = await import('otplib');
  const secret = (await options.locator('.key-letters').innerText()).replace(/\s/g, '');
  for (const offset of [0, -60]) {
    const epoch = Math.floor(Date.now() / 1000) + offset;
    await options.getByRole('textbox', { name: 'Code' }).fill(await generate({ secret, epoch }));
    await options.getByRole('button', { name: 'Check' }).click();
    await options.locator('.success').waitFor();
    tell('Generate', `phone ${Math.abs(offset)} s behind: ${await options.locator('.success').innerText()}`);
  }
}

function tell(journey: string, what: string): void {
  console.log(`${journey.padEnd(9)}${what}`);
}
