import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accountNames,
  importAccounts,
  moveAccount,
  openOptions,
  openVault,
  readTrash,
} from './support/changes.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { createVault } from './support/journeys.ts';
import { CAN_MOUNT, mountDisk, unmountDisk } from './support/small-disk.ts';
import { copyWithQuota, exhaustQuota, freeQuota } from './support/small-quota.ts';

test.use({ ownBrowser: true });

const REFUSED = 'The browser could not save, and nothing changed. Free disk space and try again.';

// With `unlimitedStorage`, as shipped, there is no quota: a copy without that permission stands for a browser that has one.
test('a change beyond the quota is refused, changes nothing, and works once there is room', async () => {
  test.skip(!CAN_MOUNT, 'the quota is small only on a small disk, which only root on Linux can mount');
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-quota-'));
  const [profileDir, build] = [join(folder, 'profile'), join(folder, 'build')];
  await copyWithQuota(build);
  await mkdir(profileDir);
  mountDisk(profileDir, 192);
  try {
    const browser = await Extension.launch({ profileDir, build });
    await createVault(browser).then((page) => page.close());
    await importAccounts(browser, accountNames(40));
    const page = await openOptions(browser);

    const said = await exhaustQuota(page);
    expect(said).toEqual({ local: expect.stringContaining('quota exceeded'), indexed: 'QuotaExceededError' });
    const { bavail, bsize } = await statfs(profileDir);
    expect(bavail * bsize).toBeGreaterThan(16 << 20);

    await page.getByRole('button', { name: 'Delete K001' }).click();
    await expect(page.getByRole('status').filter({ hasText: REFUSED })).toBeVisible();
    await page.reload();
    expect(await readTrash(page)).toEqual({ listed: 40, trashed: new Set() });

    await freeQuota(page);
    await moveAccount(page, 'K001', false);
    await browser.close();
    const again = await Extension.launch({ profileDir, build });
    expect(await readTrash(await openVault(again))).toEqual({ listed: 39, trashed: new Set(['K001']) });
    await again.close();
  } finally {
    unmountDisk(profileDir);
    await rm(folder, { recursive: true });
  }
});
