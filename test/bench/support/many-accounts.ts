import { createHash } from 'node:crypto';

/** An account as the floor keeps it: in plain storage, the secret in base64. */
export interface PlainAccount {
  issuer: string;
  label: string;
  secret: string;
  digits: number;
}

const SERVICES =
  'Amberline Birchwood Cloudberry Driftnet Eastgate Fernhill Galleon Harbor Inkwell Juniper Kestrel Lighthouse'.split(
    ' ',
  );

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `count` accounts that are the same in every run. */
export function manyAccounts(count: number): PlainAccount[] {
  return Array.from({ length: count }, (_, i) => ({
    issuer: `${SERVICES[i % SERVICES.length]}${i < SERVICES.length ? '' : ` ${Math.floor(i / SERVICES.length)}`}`,
    label: `person${i}@example.com`,
    secret: createHash('sha1').update(`account ${i}`).digest('base64'),
    digits: 6,
  }));
}

/** The accounts as a file that the extension imports: one otpauth link a line. */
export function linesOf(accounts: PlainAccount[]): string {
  return accounts.map(uriOf).join('\n');
}

/** The accounts as Aegis exports them in clear. */
export function aegisOf(accounts: PlainAccount[]): object {
  const entries = accounts.map(({ issuer, label, secret, digits }, i) => ({
    type: 'totp',
    uuid: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    name: label,
    issuer,
    note: '',
    favorite: false,
    icon: null,
    info: { secret: toBase32(secret), algo: 'SHA1', digits, period: 30 },
    groups: [],
  }));
  return { version: 1, header: { slots: null, params: null }, db: { version: 3, entries, groups: [] } };
}

function uriOf({ issuer, label, secret }: PlainAccount): string {
  const name = encodeURIComponent(issuer);
  return `otpauth://totp/${name}:${encodeURIComponent(label)}?secret=${toBase32(secret)}&issuer=${name}`;
}

/** Twenty bytes are 32 characters, with no padding. */
function toBase32(base64: string): string {
  const bits = [...Buffer.from(base64, 'base64')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}
