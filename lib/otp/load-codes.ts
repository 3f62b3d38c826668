import type { OtpAccount } from './account';
import { canMakeCode } from './code-of-step';

/** Fetches what the codes of these accounts need beyond the usual. */
export async function loadCodes(accounts: Pick<OtpAccount, 'kind' | 'algorithm'>[]): Promise<void> {
  if (!accounts.every(canMakeCode)) await import('./rare-codes');
}
