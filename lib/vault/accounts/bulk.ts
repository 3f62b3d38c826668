import type { VaultAccount, VaultContents } from '../format/vault-account';

// What is done to several accounts at once, so that it is one commit and can be taken back as one.

/** Ids of accounts. Those that are not there any more are passed over. */
export type Ids = ReadonlySet<string>;

/** Moves accounts to the trash. `at` is Unix seconds. */
export function trashAccounts(contents: VaultContents, ids: Ids, at: number): VaultContents {
  return updateAccounts(contents, ids, at, (account) => ({ ...account, deletedAt: at }));
}

/** Takes accounts back out of the trash, each to the place that it had. */
export function restoreAccounts(contents: VaultContents, ids: Ids, at: number): VaultContents {
  return updateAccounts(contents, ids, at, ({ deletedAt: _, ...account }) => account);
}

/** Gives accounts a tag; those that have it stay as they are. */
export function tagAccounts(contents: VaultContents, ids: Ids, at: number, tag: string): VaultContents {
  const without = withoutTag(contents, ids, tag);
  return updateAccounts(contents, without, at, (account) => ({ ...account, tags: [...account.tags, tag] }));
}

/** Takes a tag from accounts. */
export function untagAccounts(contents: VaultContents, ids: Ids, at: number, tag: string): VaultContents {
  const having = withTag(contents, ids, tag);
  const update = (account: VaultAccount) => ({ ...account, tags: account.tags.filter((one) => one !== tag) });
  return updateAccounts(contents, having, at, update);
}

/** Pins accounts to the top of the list, or unpins them. */
export function pinAccounts(contents: VaultContents, ids: Ids, at: number, pinned: boolean): VaultContents {
  return updateAccounts(contents, ids, at, ({ pinned: _, ...account }) => ({
    ...account,
    ...(pinned && { pinned }),
  }));
}

/** Gives a picture to all accounts of an issuer, the trash included, or takes it from them. `at` is Unix seconds. */
export function givePicture(
  contents: VaultContents,
  issuer: string,
  at: number,
  picture: string | undefined,
): VaultContents {
  const wanted = contents.accounts.filter(
    (account) => account.issuer === issuer && account.picture !== picture,
  );
  return updateAccounts(contents, new Set(wanted.map(({ id }) => id)), at, ({ picture: _, ...account }) => ({
    ...account,
    ...(picture === undefined ? {} : { picture }),
  }));
}

/** Those of `ids` that have the tag: whom taking it away changes. */
export function withTag({ accounts }: VaultContents, ids: Ids, tag: string): Ids {
  return new Set(accounts.filter(({ id, tags }) => ids.has(id) && tags.includes(tag)).map(({ id }) => id));
}

/** Those of `ids` that lack the tag: whom giving it changes. */
export function withoutTag({ accounts }: VaultContents, ids: Ids, tag: string): Ids {
  return new Set(accounts.filter(({ id, tags }) => ids.has(id) && !tags.includes(tag)).map(({ id }) => id));
}

/** Changes accounts by their ids. `updatedAt` always grows, as in `updateAccount`. */
export function updateAccounts(
  contents: VaultContents,
  ids: Ids,
  at: number,
  update: (account: VaultAccount) => VaultAccount,
): VaultContents {
  const accounts = contents.accounts.map((account) =>
    ids.has(account.id) ? { ...update(account), updatedAt: Math.max(at, account.updatedAt + 1) } : account,
  );
  return { ...contents, accounts };
}
