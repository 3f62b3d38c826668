import { expect, test } from 'vitest';
import { makeBackup } from '../../../lib/vault/backup/backup-file';
import { withinLimit } from '../../../lib/vault/stores/quarantine-limit';
import { add, vaultWith } from '../support/vaults';

test('withinLimit keeps the newest copy of each vault, and the last eight of all the rest', async () => {
  const [context, other] = [await vaultWith('A'), await makeBackup(await vaultWith('B'))];
  const older = await makeBackup(context);
  await add(context, 'C');
  const newer = await makeBackup(context);
  const damaged = Array.from({ length: 9 }, (_, i) => `${newer.slice(0, 40 + i)}`);
  expect(withinLimit([older, newer, other, ...damaged])).toEqual([newer, other, ...damaged.slice(1)]);
  expect(withinLimit([newer, older, other])).toEqual([newer, older, other]);
});
