import { mkdtemp, rm } from 'node:fs/promises';
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
import { CAN_MOUNT, emptyDisk, keepDiskFull, mountDisk, unmountDisk } from './support/small-disk.ts';

test.use({ ownBrowser: true });

const NAMES = accountNames(40);
const REFUSED = 'The browser could not save, and nothing changed. Free disk space and try again.';

// The browser's database goes on behind what the full disk cut off, and would not read it at the next start.
for (const isRestarted of [false, true]) {
  const then = isRestarted ? 'after a restart' : 'at once';
  test(`a change on a full disk is refused, changes nothing, and works ${then} when there is space`, async () => {
    test.skip(!CAN_MOUNT, 'only root on Linux can mount a disk that is really full');
    const profileDir = await mkdtemp(join(tmpdir(), 'latchkey-disk-'));
    mountDisk(profileDir, 96);
    try {
      let browser = await Extension.launch({ profileDir });
      await createVault(browser).then((page) => page.close());
      await importAccounts(browser, NAMES);
      let page = await openOptions(browser);
      await moveAccount(page, 'K000', false);

      const letGo = await keepDiskFull(profileDir);
      await page.getByRole('button', { name: 'Delete K001' }).click();
      await expect(page.getByRole('status').filter({ hasText: REFUSED })).toBeVisible({ timeout: 60_000 });
      await page.reload();
      expect(await readTrash(page)).toEqual({ listed: 39, trashed: new Set(['K000']) });
      if (isRestarted) await browser.close();
      await letGo();
      await emptyDisk(profileDir);
      if (isRestarted) {
        browser = await Extension.launch({ profileDir });
        page = await openVault(browser);
        expect(await readTrash(page)).toEqual({ listed: 39, trashed: new Set(['K000']) });
      }

      await moveAccount(page, 'K001', false);
      await browser.close();
      const again = await Extension.launch({ profileDir });
      expect(await readTrash(await openVault(again))).toEqual({
        listed: 38,
        trashed: new Set(['K000', 'K001']),
      });
      await again.close();
    } finally {
      unmountDisk(profileDir);
      await rm(profileDir, { recursive: true });
    }
  });
}
