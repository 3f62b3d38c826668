import type { OtpAccount } from '../../otp/account';
import { formatGoogleBatch } from '../../otp/google-batch';
import { formatKeyUri } from '../../otp/key-uri';

/** Key URIs, one a line. */
export function writeKeyUriList(accounts: readonly OtpAccount[]): string {
  return linesOf(accounts.map(formatKeyUri));
}

/** Google Authenticator's transfer, one part a line. */
export function writeGoogleBatch(accounts: readonly OtpAccount[]): string {
  return linesOf(formatGoogleBatch(accounts));
}

function linesOf(uris: readonly string[]): string {
  return uris.map((uri) => `${uri}\n`).join('');
}
