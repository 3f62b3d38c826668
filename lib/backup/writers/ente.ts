import type { OtpAccount } from '../../otp/account';
import { formatKeyUri } from '../../otp/key-uri';
import { fitsNote } from './export-capabilities';

/** Ente Auth's plain text: key URIs, one a line, with what it keeps beside each in a parameter of its own. */
export function writeEnte(accounts: readonly OtpAccount[]): string {
  return accounts.map((account, position) => `${lineOf(account, position)}\n`).join('');
}

function lineOf(account: OtpAccount, position: number): string {
  const display = {
    pinned: account.favorite ?? false,
    trashed: account.trashed ?? false,
    lastUsedAt: 0,
    tapCount: 0,
    tags: account.tags,
    note: account.note && fitsNote('ente', account.note) ? account.note : '',
    position,
    iconSrc: '',
    iconID: '',
  };
  return `${formatKeyUri(account)}&codeDisplay=${encodeURIComponent(JSON.stringify(display))}`;
}
