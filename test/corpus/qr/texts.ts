import type { Random } from './random';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const BASE64 = `${LETTERS}${LETTERS.toUpperCase()}0123456789`;

/** A key URI of 40 to 300 characters. */
export function keyUriText(random: Random): string {
  const secret = random.characters(BASE32, random.pick([16, 16, 26, 32, 32, 52]));
  const short = `otpauth://totp/${random.characters(LETTERS, 3)}?secret=${secret}`;
  if (random.chance(0.15)) return short;
  const issuer = random.pick(['GitHub', 'Example%20Bank', 'Müller & Söhne', 'ACME', '株式会社']);
  const user = `${random.characters(LETTERS, random.integer(4, 12))}@${random.characters(LETTERS, 8)}.com`;
  const plain = `otpauth://totp/${issuer}:${user}?secret=${secret}&issuer=${issuer}`;
  if (random.chance(0.5)) return plain;
  const full = `${plain}&algorithm=SHA1&digits=6&period=30`;
  if (random.chance(0.6)) return full;
  const image = `&image=https://${random.characters(LETTERS, 12)}.net/${random.characters(BASE64, 200)}`;
  return (full + image).slice(0, random.integer(180, 300));
}

/** As long as one picture of Google's export with ten accounts: some 600 characters of base64. */
export function batchText(random: Random): string {
  return `otpauth-migration://offline?data=${random.characters(BASE64, random.integer(560, 640))}%3D%3D`;
}
