import type { OtpAccount } from './account';

/** Fetches what the codes of these accounts need beyond the usual hashes. */
export async function loadHashes(accounts: Pick<OtpAccount, 'algorithm'>[]): Promise<void> {
  if (accounts.some(({ algorithm }) => algorithm === 'SHA512')) await import('./sha512');
}
