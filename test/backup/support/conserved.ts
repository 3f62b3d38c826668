import fc from 'fast-check';
import { encodeBase32 } from '../../../lib/otp/base32';

/** One thing of a made file: whose it is, its key, how that is written, and what stands beside it that is no key. */
export interface Thing {
  title: string;
  user: string;
  site: string;
  note: string;
  key: Uint8Array;
  /** The key as the file writes it: bare, in groups, or in a key URI. */
  written: string;
  isUri: boolean;
  digits: number;
  period: number;
  /** What its field is called. */
  called: string;
  decoys: { name: string; value: string }[];
}

const TITLES = ['Kettle', 'Harbor', 'Plume Works', 'Zürich Öl', 'Lantern & Co', '馬 Mail', 'Grand Hôtel'];

/** Names that say "one-time code" or "its key", in several spellings and languages. */
const CALLED = [
  ...[
    'totp',
    'otp',
    'TOTP',
    'otpSecret',
    'One-time code',
    '2FA',
    'mfa_secret',
    'login_totp',
    'twoFactorSecret',
  ],
  ...['authenticator', 'Authenticator key (TOTP)', 'two-step secret', 'secret', 'key', 'seed', 'secretKey'],
  ...['Einmalcode', 'Geheimnis', 'Clé secrète', 'código de un solo uso', 'codice monouso', 'одноразовый код'],
  ...[
    'ワンタイムパスワード',
    '两步验证',
    'Shared Secret',
    'setup key',
    'OTPAuth',
    'tfa',
    'Google Authenticator',
  ],
];

const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((characters) => characters.join(''));

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const groupOf5 = letters(BASE32, 5, 5);

/** What looks like a key and is none, under the name that says what it is. */
const decoy = fc.oneof(
  fc.record({ name: fc.constantFrom('password', 'Passwort', 'login_password'), value: password() }),
  fc.record({ name: fc.constantFrom('uuid', 'id', 'guid'), value: fc.uuid() }),
  fc.record({
    name: fc.constantFrom('api_key', 'Client Secret', 'icon'),
    value: fc.base64String({ minLength: 24, maxLength: 44 }),
  }),
  fc.record({
    name: fc.constantFrom('license key', 'Product Key', 'Licence'),
    value: fc.array(groupOf5, { minLength: 5, maxLength: 5 }).map((groups) => groups.join('-')),
  }),
  fc.record({
    name: fc.constantFrom('card number', 'number', 'Phone'),
    value: letters('234567', 16, 16).map((digits) => digits.replace(/(.{4})(?=.)/g, '$1 ')),
  }),
  fc.record({
    name: fc.constantFrom('category', 'status', 'city', 'memory aid'),
    value: fc.constantFrom(
      'ENABLED',
      'AUTHENTICATION',
      'PERSONAL',
      'TOTP',
      'correct horse battery',
      'SECRET',
      'WORK',
    ),
  }),
  fc.record({ name: fc.constantFrom('recovery code', 'Backup codes'), value: letters(BASE32, 10, 10) }),
);

function password() {
  return fc.oneof(
    letters('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%*', 8, 24),
    fc.constantFrom('CORRECTHORSEBATTERY', 'correcthorsebatterystaple', 'HUNTER22HUNTER22'),
  );
}

const key = fc
  .constantFrom(10, 16, 20, 20, 20, 32, 64)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
  .filter((bytes) => /[2-7]/.test(encodeBase32(bytes)) && new Set(bytes).size > 6);

const style = fc.constantFrom('upper', 'lower', 'groups', 'lower groups', 'padded', 'uri', 'uri', 'long uri');

const thing = fc
  .record({
    title: fc.constantFrom(...TITLES),
    user: fc.constantFrom('nora', 'nora@kettle.example', 'n.quill', 'nora2'),
    note: fc.constantFrom('', '', 'a note', 'two\nlines, one; more', 'says "hello"', 'KEY'),
    key,
    style,
    digits: fc.constantFrom(6, 6, 8),
    period: fc.constantFrom(30, 30, 60),
    called: fc.constantFrom(...CALLED),
    decoys: fc.uniqueArray(decoy, { maxLength: 3, selector: ({ name }) => name }),
  })
  .map(thingOf);

interface Drawn extends Omit<Thing, 'written' | 'isUri' | 'site'> {
  style: string;
}

function thingOf({ style, ...drawn }: Drawn): Thing {
  const isUri = style.endsWith('uri');
  const { digits, period } = isUri ? drawn : { digits: 6, period: 30 };
  const written = isUri ? uriOf(drawn, style === 'long uri') : spelled(encodeBase32(drawn.key), style);
  const note = drawn.note === 'KEY' ? `the key is ${written}` : drawn.note;
  return { ...drawn, digits, period, written, isUri, note, site: 'https://login.kettle.example/' };
}

function uriOf({ title, user, key, digits, period }: Omit<Drawn, 'style'>, isLong: boolean): string {
  const secret = encodeBase32(key);
  const shape = `secret=${secret}&digits=${digits}&period=${period}`;
  const name = encodeURIComponent(title);
  return isLong
    ? `otpauth://totp/${name}:${encodeURIComponent(user)}?issuer=${name}&algorithm=SHA1&${shape}`
    : `otpauth://totp/${name}:${encodeURIComponent(user)}?${shape}&issuer=${name}`;
}

function spelled(secret: string, style: string): string {
  if (style === 'lower') return secret.toLowerCase();
  if (style === 'padded') return secret.padEnd(Math.ceil(secret.length / 8) * 8, '=');
  if (!style.endsWith('groups')) return secret;
  const groups = secret.replace(/(.{4})(?=.)/g, '$1 ');
  return style.startsWith('lower') ? groups.toLowerCase() : groups;
}

/** Things with different titles and keys, so that each can be told in what was read. */
export const things = fc
  .array(thing, { minLength: 1, maxLength: 8 })
  .map((drawn) => drawn.map((one, index) => renamed(one, index)))
  .filter((all) => new Set(all.map((one) => encodeBase32(one.key))).size === all.length);

/** The same title in names and URI, and no two alike. */
function renamed(one: Thing, index: number): Thing {
  const title = `${one.title} ${'ABCDEFGH'[index]}`;
  const swap = (text: string) => text.replaceAll(encodeURIComponent(one.title), encodeURIComponent(title));
  return {
    ...one,
    title,
    written: one.isUri ? swap(one.written) : one.written,
    note: one.isUri ? swap(one.note) : one.note,
  };
}
