import { toBase64 } from '../../stored/base64';
import type { BackupMark, Tombstone, VaultAccount, VaultContents } from '../format/vault-account';

/**
 * Both contents as one, in the order of the list. The younger copy of an account wins, its HOTP counter never goes back,
 * and what is gone for good stays gone. Commutative, associative and idempotent: for each id it takes the greatest of
 * fixed orders, so neither the order of merges nor their number matters.
 */
export function merge(a: VaultContents, b: VaultContents): VaultContents {
  const tombstones = greatestById([...a.tombstones, ...b.tombstones], (one) => [one.at, textOf(one)]);
  const gone = new Set(tombstones.map(({ id }) => id));
  const accounts = [...a.accounts, ...b.accounts].filter(({ id }) => !gone.has(id));
  const backup = greatest(
    [a.backup, b.backup].filter((mark) => mark !== undefined),
    rankOfMark,
  );
  return {
    ...greatestUnknown(a, b),
    accounts: withHighestCounters(greatestById(accounts, rankOfAccount), accounts).sort(byPlace),
    tombstones: tombstones.sort(byId),
    ...(backup && { backup }),
  };
}

/** Fields of a later version: of two values the greater text, since what they mean is not known here. */
function greatestUnknown(...all: VaultContents[]): object {
  const fields = all.flatMap(({ accounts: _, tombstones: __, backup: ___, formerKey: ____, ...rest }) =>
    Object.entries(rest),
  );
  const groups = Map.groupBy(fields, ([name]) => name);
  const chosen = [...groups.values()].map((group) => greatest(group, ([, value]) => [JSON.stringify(value)]));
  return Object.fromEntries(chosen.filter((field) => field !== undefined));
}

/** Accounts with the highest HOTP counter that is known of each: a server does not go back either (RFC 4226, section 7.2). */
export function withHighestCounters(accounts: VaultAccount[], known: VaultAccount[]): VaultAccount[] {
  const highest = new Map<string, number>();
  for (const { id, counter } of known) highest.set(id, Math.max(counter, highest.get(id) ?? 0));
  return accounts.map((account) => ({
    ...account,
    counter: Math.max(account.counter, highest.get(account.id) ?? 0),
  }));
}

/** All that an account is, as one text that does not depend on the order of its fields. */
export function fingerprintOf(account: VaultAccount): string {
  return textOf({ ...account, secret: toBase64(account.secret) });
}

function textOf(record: object): string {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.sort(([x], [y]) => compare(x, y)));
}

type Rank = (string | number)[];

function greatestById<T extends { id: string }>(all: T[], rankOf: (one: T) => Rank): T[] {
  const groups = Map.groupBy(all, ({ id }) => id);
  return [...groups.values()].flatMap((group) => greatest(group, rankOf) ?? []);
}

function greatest<T>(all: T[], rankOf: (one: T) => Rank): T | undefined {
  let best: { one: T; rank: Rank } | undefined;
  for (const one of all) {
    const rank = rankOf(one);
    if (best === undefined || compareRanks(rank, best.rank) > 0) best = { one, rank };
  }
  return best?.one;
}

/** The counter has its own order, so it does not decide between copies. */
function rankOfAccount(account: VaultAccount): Rank {
  return [account.updatedAt, fingerprintOf({ ...account, counter: 0 })];
}

function rankOfMark(mark: BackupMark): Rank {
  return [mark.at, mark.generation, textOf(mark)];
}

function compareRanks(a: Rank, b: Rank): number {
  return a.map((part, i) => compare(part, b[i] ?? '')).find((order) => order !== 0) ?? 0;
}

function byPlace(a: VaultAccount, b: VaultAccount): number {
  return a.position - b.position || compare(a.id, b.id);
}

function byId(a: Tombstone, b: Tombstone): number {
  return compare(a.id, b.id);
}

/** By code units, because a locale's order differs between computers. */
function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
