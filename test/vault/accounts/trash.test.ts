import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trashAccount } from '../../../lib/vault/accounts/accounts';
import { daysLeft, LONGEST_AGING, TRASH_SECONDS } from '../../../lib/vault/accounts/trash';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import { changeVault } from '../../../lib/vault/unlock/vault';
import type { MemoryVaultContext } from '../support/memory-vault-context';
import { add, HOUR, issuersOf, openStateOf, PASSPHRASE, vaultWith } from '../support/vaults';

const DAY = 86_400;
const YEAR = 31_557_600;

async function trash(context: MemoryVaultContext, issuer: string): Promise<void> {
  await changeVault(context, (contents) => {
    const id = contents.accounts.find((account) => account.issuer === issuer)?.id ?? '';
    return trashAccount(contents, id, context.now());
  });
}

/** Moves the clock and unlocks, as the next time at the computer. */
async function comeBack(context: MemoryVaultContext, seconds: number): Promise<void> {
  context.clock.at += seconds;
  await unlockVault(context, PASSPHRASE, HOUR);
}

test.each([10 * YEAR, -10 * YEAR])(
  'a clock that is off by %i seconds for a while empties no trash',
  async (off) => {
    const context = await vaultWith('A', 'B');
    await trash(context, 'A');
    await comeBack(context, off);
    await add(context, 'C');
    await add(context, 'D');
    await comeBack(context, HOUR - off);
    await add(context, 'E');
    expect(await issuersOf(context)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect((await openStateOf(context)).contents.tombstones).toEqual([]);
  },
);

test('a deletion made while the clock said 2016 counts from when it was made', async () => {
  const context = await vaultWith('A', 'B');
  const right = context.now();
  await comeBack(context, 1_460_000_000 - right);
  await trash(context, 'A');
  await comeBack(context, right - context.now());
  for (let day = 0; day < 28; day++) {
    await comeBack(context, DAY);
    await add(context, String(day));
  }
  expect(await issuersOf(context)).toContain('A');
  for (let day = 0; day < 3; day++) await comeBack(context, DAY);
  expect(await issuersOf(context)).not.toContain('A');
});

test('whatever the clock does, an account stays in the trash for as many days as an unlock can count', async () => {
  const jump = fc.oneof(
    fc.integer({ min: 0, max: 3 * DAY }),
    fc.integer({ min: -20 * YEAR, max: 20 * YEAR }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(jump, { maxLength: 29 }), fc.boolean(), async (jumps, isChanged) => {
      const context = await vaultWith('A', 'B');
      await trash(context, 'A');
      let aged = 0;
      let savedAt = context.now();
      for (const seconds of jumps) {
        await comeBack(context, Math.max(YEAR - context.now(), seconds));
        if (isChanged) await add(context, 'C');
        const passed = context.now() - savedAt;
        const next = aged + Math.min(Math.max(0, passed), LONGEST_AGING);
        const isSaved = isChanged || passed >= LONGEST_AGING || passed < 0 || next >= TRASH_SECONDS;
        if (isSaved) [aged, savedAt] = [next, context.now()];
        expect((await issuersOf(context)).includes('A')).toBe(aged < TRASH_SECONDS);
      }
    }),
    { numRuns: 12 },
  );
});

test('who looks in each day has the trash emptied after thirty, and nothing else', async () => {
  const context = await vaultWith('A', 'B');
  await trash(context, 'A');
  for (let day = 0; day < 29; day++) await comeBack(context, DAY);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
  await comeBack(context, DAY);
  expect(await issuersOf(context)).toEqual(['B']);
  const { generation } = await openStateOf(context);
  await comeBack(context, DAY);
  expect((await openStateOf(context)).generation).toBe(generation);
});

const DELETED_AT = 1_700_000_000;

// Seconds since it was deleted, and the days that are left.
const TIMES = [
  [0, 30],
  [1, 30],
  [DAY, 29],
  [DAY + 1, 29],
  [TRASH_SECONDS - DAY, 1],
  [TRASH_SECONDS - 1, 1],
  [TRASH_SECONDS, 1],
  [TRASH_SECONDS + DAY, 1],
] as const;

test.each(TIMES)('daysLeft %i s after an account was deleted is %i', (later, days) => {
  expect(daysLeft({ deletedAt: DELETED_AT }, DELETED_AT + later)).toBe(days);
});
