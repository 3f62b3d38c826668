import type { OtpAccount, OtpKind } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { sha1 } from '../crypto/ciphers';
import { formatHex, utf8Bytes } from '../encoding/bytes';
import { pngOf } from '../entry/picture';

/** Stratum's numbers. */
const TYPES: Readonly<Record<OtpKind, number>> = { hotp: 1, totp: 2, motp: 3, steam: 4, yandex: 5 };
const ALGORITHMS = { SHA1: 0, SHA256: 1, SHA512: 2 } as const;
const ID_LENGTH = 8;

/** Stratum's plain backup, which Authenticator Pro reads, too. */
export async function writeStratum(accounts: readonly OtpAccount[]): Promise<string> {
  const names = [...new Set(accounts.flatMap((account) => account.tags))];
  const ids = new Map(await Promise.all(names.map(async (name) => [name, await idOf(name)] as const)));
  const bindings = accounts.flatMap((account, ranking) =>
    account.tags.map((tag) => ({
      CategoryId: ids.get(tag),
      AuthenticatorSecret: secretOf(account),
      Ranking: ranking,
    })),
  );
  const pictures = [...new Set(accounts.flatMap(({ picture }) => pngOf(picture) ?? []))];
  const icons = new Map(await Promise.all(pictures.map(async (data) => [data, await idOf(data)] as const)));
  return JSON.stringify({
    Authenticators: accounts.map((account, ranking) => entryOf(account, ranking, icons)),
    Categories: [...ids].map(([Name, Id], Ranking) => ({ Id, Name, Ranking })),
    AuthenticatorCategories: bindings,
    CustomIcons: [...icons].map(([Data, Id]) => ({ Id, Data })),
  });
}

/** As the app makes it: the head of the SHA-1 of a name, or of a picture. */
async function idOf(name: string): Promise<string> {
  return formatHex(await sha1(utf8Bytes(name))).slice(0, ID_LENGTH);
}

function entryOf(account: OtpAccount, ranking: number, icons: ReadonlyMap<string, string>) {
  const icon = icons.get(pngOf(account.picture) ?? '');
  const { kind, issuer, label, algorithm, digits, period, counter, pin } = account;
  return {
    Type: TYPES[kind],
    Icon: icon === undefined ? null : `@${icon}`,
    // The app shows nothing without an issuer; where the account stands in for it, both are the same.
    Issuer: issuer || label,
    Username: label,
    Secret: secretOf(account),
    Pin: pin ?? null,
    Algorithm: ALGORITHMS[algorithm],
    Digits: digits,
    Period: period,
    Counter: counter,
    CopyCount: 0,
    Ranking: ranking,
  };
}

function secretOf({ kind, secret }: OtpAccount): string {
  return kind === 'motp' ? formatHex(secret) : encodeBase32(secret);
}
