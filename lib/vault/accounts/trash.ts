import type { VaultAccount, VaultContents } from '../format/vault-account';

const DAY_SECONDS = 86_400;

/** How long a deleted account can be taken back, in seconds: at least, where days pass without a commit. */
export const TRASH_SECONDS = 30 * DAY_SECONDS;

/**
 * Whole days until an account in the trash is gone, the running one included: never 0 while it is there. `at` is Unix
 * seconds.
 */
export function daysLeft({ deletedAt = 0 }: Pick<VaultAccount, 'deletedAt'>, at: number): number {
  return Math.max(1, Math.ceil((deletedAt + TRASH_SECONDS - at) / DAY_SECONDS));
}

/**
 * The most that an account in the trash ages from one commit to the next, in seconds. A clock that is years ahead, or was
 * years behind when the last commit was made, takes a day from it, and no account.
 */
export const LONGEST_AGING = 86_400;

/** A commit that is about to be made: what there was and when that was saved, and the time now, in Unix seconds. */
interface CommitTimes {
  before: VaultContents;
  savedAt: number;
  at: number;
}

/**
 * The next contents with ages that do not depend on what the clock did: what was in the trash is older than at the last
 * commit by the time that passed, but by no more than a day and by nothing where the clock was set back; what comes into it
 * comes now, whatever it says. Applied twice it changes nothing.
 */
export function settleTrash(next: VaultContents, { before, savedAt, at }: CommitTimes): VaultContents {
  const aging = Math.min(Math.max(0, at - savedAt), LONGEST_AGING);
  const known = new Map(before.accounts.map(({ id, deletedAt }) => [id, deletedAt]));
  const settle = (account: VaultAccount): VaultAccount => {
    if (account.deletedAt === undefined) return account;
    const since = known.get(account.id);
    const age = since === undefined ? 0 : Math.max(0, savedAt - since) + aging;
    const deletedAt = Math.max(0, at - age);
    return deletedAt === account.deletedAt ? account : { ...account, deletedAt };
  };
  const accounts = next.accounts.map(settle);
  return accounts.every((account, i) => account === next.accounts[i]) ? next : { ...next, accounts };
}

/** Whether the trash is older by a day or more than the last commit knows, so that an unlock has to count it. */
export function isAgingDue({ before, savedAt, at }: CommitTimes): boolean {
  const hasTrash = before.accounts.some(({ deletedAt }) => deletedAt !== undefined);
  return hasTrash && (at - savedAt >= LONGEST_AGING || at < savedAt);
}

/** Deletes what has been in the trash for too long. `at` is Unix seconds. */
export function purgeTrash(contents: VaultContents, at: number): VaultContents {
  return purge(
    contents,
    at,
    contents.accounts.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt <= at - TRASH_SECONDS),
  );
}

/** Deletes everything in the trash at once. */
export function emptyTrash(contents: VaultContents, at: number): VaultContents {
  return purge(
    contents,
    at,
    contents.accounts.filter(({ deletedAt }) => deletedAt !== undefined),
  );
}

/** A tombstone stays for each, so that an old backup does not bring it back. */
function purge(contents: VaultContents, at: number, gone: { id: string }[]): VaultContents {
  if (gone.length === 0) return contents;
  const ids = new Set(gone.map(({ id }) => id));
  return {
    ...contents,
    accounts: contents.accounts.filter(({ id }) => !ids.has(id)),
    tombstones: [...contents.tombstones, ...[...ids].map((id) => ({ id, at }))],
  };
}
