import type { VaultAccount, VaultContents } from '../format/vault-account';

const DAY_SECONDS = 86_400;

/** How long a deleted account can be taken back, in seconds. */
export const TRASH_SECONDS = 30 * DAY_SECONDS;

/**
 * Whole days until an account in the trash is gone, the running one included: never 0 while it is there. `at` is Unix
 * seconds.
 */
export function daysLeft({ deletedAt = 0 }: Pick<VaultAccount, 'deletedAt'>, at: number): number {
  return Math.max(1, Math.ceil((deletedAt + TRASH_SECONDS - at) / DAY_SECONDS));
}

/** Lets go of what has been in the trash for too long. `at` is Unix seconds. */
export function purgeTrash(contents: VaultContents, at: number): VaultContents {
  return purge(
    contents,
    at,
    contents.accounts.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt <= at - TRASH_SECONDS),
  );
}

/** Lets go of everything in the trash at once. */
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
