import type { OtpAccount } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { formatKeyUri } from '../../otp/key-uri';
import { randomUuid } from '../encoding/uuid';
import type { WriteContext } from './write-context';

const LOGIN = 1;

/** Bitwarden Authenticator's JSON; Bitwarden itself reads it too. */
export function writeBitwardenAuthenticator(
  accounts: readonly OtpAccount[],
  { randomBytes }: WriteContext,
): string {
  const items = accounts.map((account) => itemOf(account, randomUuid(randomBytes)));
  return JSON.stringify({ encrypted: false, items }, null, 2);
}

function itemOf(account: OtpAccount, id: string) {
  return {
    id,
    name: account.issuer || account.label,
    folderId: null,
    organizationId: null,
    collectionIds: null,
    notes: null,
    type: LOGIN,
    login: { totp: totpOf(account), username: account.label },
    favorite: account.favorite ?? false,
  };
}

/** Bitwarden knows Steam by its scheme alone, which has no room for names. */
function totpOf(account: OtpAccount): string {
  return account.kind === 'steam' ? `steam://${encodeBase32(account.secret)}` : formatKeyUri(account);
}
