import type { VaultContents } from '../format/vault-account';

const DAY = 86_400;
/** Until then a person may still be trying the thing out. */
const FIRST_SECONDS = 7 * DAY;

/** How a vault lacks a backup: it has none, or its last one is so many days old. */
export type BackupLack = { is: 'missing' } | { is: 'old'; days: number };

/**
 * What to remind of, if anything: accounts that have been there for a week without a verified backup, or so many days with
 * changes since the last one. `at` is Unix seconds.
 */
export function findBackupLack(
  { accounts, backup }: VaultContents,
  at: number,
  days: number,
): BackupLack | undefined {
  const active = accounts.filter(({ deletedAt }) => deletedAt === undefined);
  if (backup === undefined) {
    const isOld = active.some(({ createdAt }) => at - createdAt >= Math.min(FIRST_SECONDS, days * DAY));
    return isOld ? { is: 'missing' } : undefined;
  }
  const isChanged = accounts.some(({ updatedAt }) => updatedAt > backup.at);
  if (!isChanged || at - backup.at < days * DAY) return undefined;
  return { is: 'old', days: Math.floor((at - backup.at) / DAY) };
}
