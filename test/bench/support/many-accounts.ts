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

function uriOf({ issuer, label, secret }: PlainAccount): string {
  const name = encodeURIComponent(issuer);
  return `otpauth://totp/${name}:${encodeURIComponent(label)}?secret=${toBase32(secret)}&issuer=${name}`;
}

/** Twenty bytes are 32 characters, with no padding. */
function toBase32(base64: string): string {
  const bits = [...Buffer.from(base64, 'base64')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}
