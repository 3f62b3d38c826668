import type { OtpAccount } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { toBase64 } from '../../stored/base64';
import { sealGcm } from '../crypto/ciphers';
import { scryptKey } from '../crypto/kdf';
import { type Bytes, formatHex, utf8Bytes } from '../encoding/bytes';
import { randomUuid } from '../encoding/uuid';
import { pngOf } from '../entry/picture';
import type { WriteContext } from './write-context';

const PASSWORD_SLOT = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Aegis's own cost. */
const SCRYPT_COST = { n: 32_768, r: 8, p: 1 };

/** Aegis's plain vault: version 1, database version 3. */
export function writeAegis(accounts: readonly OtpAccount[], context: WriteContext): string {
  const header = { slots: null, params: null };
  return JSON.stringify({ version: 1, header, db: databaseOf(accounts, context) }, null, 4);
}

/** Aegis's encrypted vault, with one password slot. Throws Refusal 'passphrase-needed'. */
export async function writeEncryptedAegis(
  accounts: readonly OtpAccount[],
  context: WriteContext,
): Promise<string> {
  const { randomBytes } = context;
  const masterKey = randomBytes(KEY_BYTES);
  const slot = await passwordSlot(masterKey, context);
  const database = utf8Bytes(JSON.stringify(databaseOf(accounts, context)));
  const { ciphertext, params } = await seal(masterKey, database, randomBytes);
  return JSON.stringify({ version: 1, header: { slots: [slot], params }, db: toBase64(ciphertext) }, null, 4);
}

async function passwordSlot(masterKey: Bytes, context: WriteContext) {
  const { randomBytes } = context;
  const salt = randomBytes(KEY_BYTES);
  const { ciphertext, params } = await seal(
    await scryptKey(context, salt, SCRYPT_COST),
    masterKey,
    randomBytes,
  );
  return {
    type: PASSWORD_SLOT,
    uuid: randomUuid(randomBytes),
    key: formatHex(ciphertext),
    key_params: params,
    ...SCRYPT_COST,
    salt: formatHex(salt),
    repaired: true,
    is_backup: false,
  };
}

/** Aegis keeps the tag apart from the ciphertext. */
async function seal(key: Bytes, plain: Bytes, randomBytes: WriteContext['randomBytes']) {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await sealGcm(key, nonce, plain);
  const params = { nonce: formatHex(nonce), tag: formatHex(sealed.slice(-TAG_BYTES)) };
  return { ciphertext: sealed.slice(0, -TAG_BYTES), params };
}

function databaseOf(accounts: readonly OtpAccount[], { randomBytes }: WriteContext) {
  const names = [...new Set(accounts.flatMap((account) => account.tags))];
  const groups = new Map(names.map((name) => [name, randomUuid(randomBytes)]));
  return {
    version: 3,
    entries: accounts.map((account) => entryOf(account, groups, randomUuid(randomBytes))),
    groups: [...groups].map(([name, uuid]) => ({ uuid, name })),
    icons_optimized: true,
  };
}

function entryOf(account: OtpAccount, groups: ReadonlyMap<string, string>, uuid: string) {
  return {
    type: account.kind,
    uuid,
    name: account.label,
    issuer: account.issuer,
    note: account.note ?? '',
    favorite: account.favorite ?? false,
    ...iconOf(account),
    info: infoOf(account),
    groups: account.tags.map((tag) => groups.get(tag)),
  };
}

/** Aegis makes the hash of the icon itself where it is not there, and refuses types that it does not know. */
function iconOf({ picture }: OtpAccount) {
  const icon = pngOf(picture);
  return icon === undefined ? { icon: null } : { icon, icon_mime: 'image/png' };
}

function infoOf({ kind, secret, algorithm, digits, period, counter, pin }: OtpAccount) {
  return {
    secret: encodeBase32(secret),
    // Aegis names Mobile-OTP's hash.
    algo: kind === 'motp' ? 'MD5' : algorithm,
    digits,
    ...(kind === 'hotp' ? { counter } : { period }),
    ...((kind === 'motp' || kind === 'yandex') && { pin: pin ?? '' }),
  };
}
