import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
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

test.use({ ownBrowser: true });

const NAMES = accountNames(40);
const LONGEST_LIFE_MS = 600;

/** What the pages were told, and what they had asked for when the browser ended. */
interface Ledger {
  trashed: Set<string>;
  underWay: Set<string>;
  acknowledged: number;
}

/** Makes one change after the other until the browser is gone. */
async function keepChanging(page: Page, names: string[], ledger: Ledger): Promise<void> {
  for (let i = 0; ; i = (i + 1) % names.length) {
    const name = names[i] ?? '';
    const isInTrash = ledger.trashed.has(name);
    ledger.underWay.add(name);
    await moveAccount(page, name, isInTrash);
    ledger.underWay.delete(name);
    if (!ledger.trashed.delete(name)) ledger.trashed.add(name);
    ledger.acknowledged += 1;
  }
}

/** Kills the browser in the middle of changes by two pages, and opens its profile again, in turn. */
async function killRepeatedly(extension: Extension, kills: number): Promise<string> {
  const ledger: Ledger = { trashed: new Set(), underWay: new Set(), acknowledged: 0 };
  let [cutOff, landed] = [0, 0];
  await createVault(extension).then((page) => page.close());
  await importAccounts(extension, NAMES);
  let browser = extension;
  for (let kill = 0; kill < kills; kill++) {
    const pages = [await openOptions(browser), await openOptions(browser)];
    const changing = pages.map((page, i) =>
      keepChanging(
        page,
        NAMES.filter((_, k) => k % 2 === i),
        ledger,
      ).catch((ended: unknown) => ended),
    );
    const before = ledger.acknowledged;
    await expect.poll(() => ledger.acknowledged, { intervals: [10] }).toBeGreaterThan(before);
    await pause(Math.random() * LONGEST_LIFE_MS);
    await browser.kill();
    await Promise.all(changing);

    browser = await Extension.launch({ profileDir: extension.profileDir });
    const { listed, trashed } = await readTrash(await openVault(browser));
    expect(listed + trashed.size).toBe(NAMES.length);
    const other = NAMES.filter((name) => trashed.has(name) !== ledger.trashed.has(name));
    expect(other.filter((name) => !ledger.underWay.has(name))).toEqual([]);
    cutOff += ledger.underWay.size;
    landed += other.length;
    ledger.trashed = trashed;
    ledger.underWay.clear();
  }
  await browser.close();
  return `${kills} kills, ${ledger.acknowledged} changes acknowledged, 0 of them lost; ${cutOff} cut off, of which ${landed} had landed`;
}

test('a browser that is killed while it saves loses no change that was acknowledged', async ({
  extension,
}) => {
  console.log(await killRepeatedly(extension, 4));
});

test('thirty browsers that are killed while they save lose no change', { tag: '@thorough' }, async ({
  extension,
}) => {
  console.log(await killRepeatedly(extension, 30));
});
