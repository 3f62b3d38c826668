import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, Extension, expect, test } from './support/chromium.ts';
import { createVault, PASSPHRASE } from './support/journeys.ts';

/** Where Debian's Chromium looks for what an administrator set. Only root may write there. */
const MANAGED = '/etc/chromium/policies/managed';

/** The id that Chromium gives an unpacked extension without a key: of its path, in letters from a to p. */
function idOfPath(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Starts Chromium with a policy for this extension alone: it has an id that nothing else on the computer has. */
async function withPolicy(policy: object, run: (extension: Extension) => Promise<void>): Promise<void> {
  const build = test.info().outputPath('build');
  await cp(BUILD, build, { recursive: true });
  const { key: _, ...manifest } = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  await writeFile(join(build, 'manifest.json'), JSON.stringify(manifest));
  const id = idOfPath(build);
  const file = join(MANAGED, `latchkey-${id}.json`);
  await mkdir(MANAGED, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  try {
    const extension = await Extension.launch({ build });
    try {
      expect(extension.id).toBe(id);
      await run(extension);
    } finally {
      await extension.close();
    }
  } finally {
    await rm(file);
  }
}

test.skip(process.getuid?.() !== 0, 'only root may write policies');

test('a policy that Chromium reads is held to, shown, and cannot be changed', async () => {
  const policy = {
    maxUnlockedMinutes: 30,
    maxIdleMinutes: 10,
    lockWithScreen: true,
    strongPassphrase: true,
    plainExports: false,
    autofill: false,
    sendForms: false,
    helpLink: 'https://help.example.com/',
    organisation: 'Example GmbH',
  };
  await withPolicy(policy, async (extension) => {
    const page = await extension.context.newPage();
    await page.goto(extension.url('options.html'));
    await page.getByLabel('Passphrase', { exact: true }).fill('password12');
    await expect(page.getByText('Your organisation asks for a strong passphrase.')).toBeVisible();
    await expect(page.getByText('Use it anyway')).toHaveCount(0);
    await page.close();

    const vault = await createVault(extension);
    await vault.goto(extension.url('options.html#settings'));
    const lockAfter = vault.locator('#lock-after');
    await expect(lockAfter).toHaveValue('30');
    expect(
      await lockAfter.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
    ).toEqual(['5', '15', '30']);
    await expect(vault.locator('#lock-when-idle')).toHaveValue('10');
    await expect(vault.getByLabel('screen locks')).toBeDisabled();
    await expect(vault.getByText('Set by Example GmbH.')).toHaveCount(4);
    const held = JSON.stringify(await vault.evaluate(() => chrome.storage.session.get()));
    const [, since, until] = /"since":([\d.]+),"until":([\d.]+)/.exec(held) ?? [];
    expect(Number(until) - Number(since)).toBeCloseTo(30 * 60, 3);

    await vault.goto(extension.url('options.html#help'));
    await expect(vault.getByRole('heading', { name: 'Set by Example GmbH' })).toBeVisible();
    await expect(vault.getByRole('link', { name: 'Get help from your organisation' })).toHaveAttribute(
      'href',
      'https://help.example.com/',
    );
    await expect(vault.getByText('These parts of the policy')).toHaveCount(0);
  });
});

test('a policy that would weaken something, or makes no sense, changes nothing but a line in Help', async () => {
  const policy = {
    maxUnlockedMinutes: 0,
    lockWithScreen: false,
    plainExports: true,
    unlockFor: 'ever',
    sync: false,
  };
  await withPolicy(policy, async (extension) => {
    const vault = await createVault(extension);
    await vault.goto(extension.url('options.html#settings'));
    await expect(vault.locator('#lock-after')).toHaveValue('60');
    await vault.goto(extension.url('options.html#help'));
    const line = vault.getByText('These parts of the policy make no sense');
    for (const part of ['maxUnlockedMinutes', 'lockWithScreen', 'plainExports'])
      await expect(line).toContainText(part);
    await expect(vault.getByText('Sync', { exact: true })).toBeVisible();
    // Nobody is locked out.
    const worker = await extension.worker();
    await worker.evaluate(() => chrome.storage.session.clear());
    const again = await extension.context.newPage();
    await again.goto(extension.url('options.html'));
    await again.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await again.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
