import type { Stamp } from './stamp';

/** The newest stamp of each replica that something is made of, or that somebody knew. */
export type Knowledge = ReadonlyMap<string, Stamp>;

/** A value, and when it was set; a value that was taken away is undefined. The later one stays. */
export type Register = readonly [stamp: Stamp, value?: unknown];

/**
 * What an account's codes are made of: kind, secret, parameters and PIN, together. Mixed from two computers they would make
 * codes that neither had.
 */
export interface KeyVersion {
  stamp: Stamp;
  /** The stamps of all versions that this one was put in the place of, and of those before them. */
  over: readonly Stamp[];
  /** As `account-parts.ts` writes it, the secret in base64. */
  value: Readonly<Record<string, unknown>>;
}

/** That an account was put into the trash, or taken out of it. */
export interface TrashMove {
  stamp: Stamp;
  /** Since when, in Unix seconds; undefined for out. */
  at?: number;
  /** The edits that were known then: one that was not brings the account back. */
  knew: Knowledge;
}

/** All that is known of one account, from all replicas. */
export interface AccountState {
  /** The newest edit of each replica: what a deletion has to know of. */
  edits: Knowledge;
  /** The edits that were known to those who deleted it for good. */
  gone?: Knowledge;
  trash?: TrashMove;
  /** More than one, where computers that did not know of each other set different keys. */
  keys: readonly KeyVersion[];
  /** Moving factor of HOTP; only grows. */
  counter: number;
  /** Unix seconds of the last change. */
  updatedAt: number;
  /** All else, by the names that `account-parts.ts` gives. */
  parts: ReadonlyMap<string, Register>;
}

/** What replicas have in common once they are in step: accounts by id, those that are gone among them. */
export type SyncState = ReadonlyMap<string, AccountState>;

/** Whether all of some edits were known. */
function covers(knew: Knowledge, edits: Knowledge): boolean {
  for (const [replica, stamp] of edits) if ((knew.get(replica) ?? '') < stamp) return false;
  return true;
}

/** Whether an account is there, in the list or in the trash: not gone, or edited by somebody who did not know that it was. */
export function isThere({ gone, edits }: AccountState): boolean {
  return gone === undefined || !covers(gone, edits);
}

/** Whether an account is in the trash: nothing in it was edited by somebody who did not know that it was put there. */
export function isTrashed({ trash, edits }: AccountState): boolean {
  return trash?.at !== undefined && covers(trash.knew, edits);
}

/** The ids that are in the list, out of the trash. */
export function activeIds(state: SyncState): Set<string> {
  return new Set([...state].filter(([, one]) => isThere(one) && !isTrashed(one)).map(([id]) => id));
}
