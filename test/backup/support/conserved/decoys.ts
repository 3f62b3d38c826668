import fc from 'fast-check';

/** What looks like a key and is none, under the name that says what it is. */
export interface Decoy {
  name: string;
  value: string;
  /** A password made by chance: it may stand in no name, note or tag. */
  isPassword?: boolean;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PASSWORD_LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%*';

const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((characters) => characters.join(''));

const groupOf5 = letters(BASE32, 5, 5);

/** Words of which some are valid base32, and some mean codes. */
const WORDS = [
  ...['ENABLED', 'AUTHENTICATION', 'PERSONAL', 'TOTP', 'correct horse battery', 'SECRET', 'WORK', 'AUTHY'],
  ...['GOOGLEAUTHENTICATOR', 'no', 'SHA1', 'one-time code'],
];

const passwordName = fc.constantFrom('password', 'Passwort', 'login_password', 'Mot de passe', 'пароль');

export const decoy: fc.Arbitrary<Decoy> = fc.oneof(
  fc.record({ name: passwordName, value: letters(PASSWORD_LETTERS, 12, 24), isPassword: fc.constant(true) }),
  // A password may be a key in all but name.
  fc.record({ name: passwordName, value: letters(BASE32, 16, 16) }),
  fc.record({
    name: passwordName,
    value: fc.constantFrom('CORRECTHORSEBATTERY', 'correcthorsebatterystaple', 'HUNTER22HUNTER22'),
  }),
  fc.record({ name: fc.constantFrom('uuid', 'id', 'guid'), value: fc.uuid() }),
  fc.record({
    name: fc.constantFrom('api_key', 'Client Secret', 'icon', 'Private Key', 'access token'),
    value: fc.base64String({ minLength: 24, maxLength: 44 }),
  }),
  fc.record({
    name: fc.constantFrom('license key', 'Product Key', 'Licence', 'Serial'),
    value: fc.array(groupOf5, { minLength: 5, maxLength: 5 }).map((groups) => groups.join('-')),
  }),
  fc.record({
    name: fc.constantFrom('card number', 'number', 'Phone'),
    value: letters('234567', 16, 16).map((digits) => digits.replace(/(.{4})(?=.)/g, '$1 ')),
  }),
  fc.record({
    name: fc.constantFrom('category', 'status', 'city', 'memory aid', 'two_factor_enabled', 'otp type'),
    value: fc.constantFrom(...WORDS),
  }),
  fc.record({ name: fc.constantFrom('recovery code', 'Backup codes'), value: letters(BASE32, 10, 10) }),
  fc.record({
    name: fc.constantFrom('sha256', 'fingerprint', 'etag'),
    value: letters('0123456789abcdef', 64, 64),
  }),
);
