import type { OtpAccount } from '../../otp/account';

/** A field that a person pointed at. */
export interface RememberedField {
  site: string;
  /** As `lib/page/fill/field-selector` makes it. */
  selector: string;
}

/** An account as the vault keeps it. Times are Unix seconds. */
export interface VaultAccount extends OtpAccount {
  /** Random and stable: copies of one account in two vaults or backups share it. */
  id: string;
  createdAt: number;
  /** When anything in it last changed; grows with each change, and the younger copy wins a merge. */
  updatedAt: number;
  /** Since when it has been in the trash. */
  deletedAt?: number;
  /** Where it stands in the list: lower comes first. */
  position: number;
  pinned?: boolean;
  /** For all accounts of the issuer: a data URL, as `own-picture.ts` bounds it. */
  picture?: string;
  /** Where a person filled by hand what had not been found, one a site: it is the field there from then on. */
  fields?: RememberedField[];
}

/** What stays of an account that is gone for good, so that a merge cannot bring it back. */
export interface Tombstone {
  id: string;
  /** Unix seconds. */
  at: number;
}

/** The newest generation that a backup file was shown to hold. */
export interface BackupMark {
  generation: number;
  /** When the file was verified, in Unix seconds. */
  at: number;
}

/** All that is encrypted. */
export interface VaultContents {
  accounts: VaultAccount[];
  tombstones: Tombstone[];
  backup?: BackupMark;
  /** The vault key before this one, in base64, until nothing that it sealed is left in this browser. */
  formerKey?: string;
}

/** The accounts that codes are shown for, in the order of the list: pinned ones first. */
export function listedAccounts(contents: VaultContents): VaultAccount[] {
  return contents.accounts
    .filter((account) => account.deletedAt === undefined)
    .sort((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || a.position - b.position);
}
