import type { OtpAccount } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { toBase64Url } from '../../stored/base64';
import { isAddressable } from './export-capabilities';
import type { WriteContext } from './write-context';

/** FIDO asks for at most 64 bytes. */
const ID_BYTES = 16;
const EXPORTER = 'Latchkey';

/** FIDO's Credential Exchange Format 1.0, with one account that holds all items. */
export function writeCxf(accounts: readonly OtpAccount[], { at, randomBytes }: WriteContext): string {
  const newId = () => toBase64Url(randomBytes(ID_BYTES));
  const items = accounts.map((account) => itemOf(account, newId(), at));
  const owner = { id: newId(), username: '', email: '', collections: [], items };
  return JSON.stringify(
    {
      version: { major: 1, minor: 0 },
      exporterRpId: 'latchkey.invalid',
      exporterDisplayName: EXPORTER,
      timestamp: at,
      accounts: [owner],
    },
    null,
    1,
  );
}

function itemOf(account: OtpAccount, id: string, at: number) {
  const urls = account.sites.filter(isAddressable).map((site) => `https://${site}`);
  return {
    id,
    creationAt: at,
    modifiedAt: at,
    title: account.issuer || account.label,
    ...(account.favorite && { favorite: true }),
    ...(urls.length > 0 && { scope: { urls, androidApps: [] } }),
    ...(account.tags.length > 0 && { tags: account.tags }),
    credentials: [totpOf(account), ...noteOf(account)],
  };
}

function totpOf({ secret, period, digits, label, algorithm, issuer }: OtpAccount) {
  return {
    type: 'totp',
    secret: encodeBase32(secret),
    period,
    digits,
    username: label,
    algorithm: algorithm.toLowerCase(),
    ...(issuer && { issuer }),
  };
}

function noteOf({ note }: OtpAccount) {
  return note === undefined ? [] : [{ type: 'note', content: { fieldType: 'string', value: note } }];
}
