import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { base32, base64 } from '@scure/base';
import { expect, test } from './support/chromium.ts';
import { PASSPHRASE, saveFound, scanQr, setUpVault } from './support/journeys.ts';

const SERVICE = 'Lighthouse Zebra';
const LABEL = 'keeper.quokka@example.com';

/** Every way in which a text could stand in a file. */
function shapesOf(text: string): Buffer[] {
  const bytes = new TextEncoder().encode(text);
  const texts = [text, text.toLowerCase(), base32.encode(bytes).replace(/=+$/, ''), ...base64Cores(bytes)];
  return texts.flatMap((shape) => [Buffer.from(shape, 'utf8'), Buffer.from(shape, 'utf16le')]);
}

function shapesOfSecret(secret: string): Buffer[] {
  const bytes = base32.decode(secret);
  const hex = Buffer.from(bytes).toString('hex');
  return [
    Buffer.from(bytes),
    Buffer.from(hex),
    ...base64Cores(bytes).map((core) => Buffer.from(core)),
    ...shapesOf(secret),
  ];
}

/** What base64 of the bytes has in common with base64 of anything that holds them, at each of three alignments. */
function base64Cores(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((shift) =>
    base64.encode(Uint8Array.of(...new Uint8Array(shift), ...bytes)).slice(shift === 0 ? 0 : 4, -4),
  );
}

/** The files of a profile that hold any of the shapes. */
async function filesWith(profileDir: string, shapes: Buffer[]): Promise<string[]> {
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (shapes.some((shape) => bytes.includes(shape))) found.push(file);
  }
  return found;
}

for (const end of ['killed while unlocked', 'locked and closed'] as const) {
  test(`nothing readable is on the disk after a walk: ${end}`, async ({ extension, site }) => {
    const options = await setUpVault(extension);
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
    const secrets = [generated, imported].flatMap(shapesOfSecret);
    const words = [SERVICE, LABEL, PASSPHRASE].flatMap(shapesOf);
    expect(await filesWith(extension.profileDir, [...secrets, ...words])).toEqual([]);
    // The search itself works: the name of the vault's envelope is there to be found.
    expect(await filesWith(extension.profileDir, [Buffer.from('latchkey-vault')])).not.toEqual([]);
    await rm(extension.profileDir, { recursive: true, force: true });
  });
}
