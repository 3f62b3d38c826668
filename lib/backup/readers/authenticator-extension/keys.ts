import { withoutPadding } from '../../../otp/padding';
import { Refusal } from '../../../refusal';
import { toBase64 } from '../../../stored/base64';
import { argon2idKey } from '../../crypto/kdf';
import { openOpenssl } from '../../crypto/openssl-aes';
import { type ReadOptions, requirePassphrase } from '../../crypto/read-options';
import { formatHex, utf8Bytes } from '../../encoding/bytes';
import { hasKeys, isRecord, textAt, valueAt } from '../../encoding/json-values';

/** What the records of a backup are encrypted with: CryptoJS passphrases derived from the person's. */
export interface Passphrases {
  /** Version 8: by the id of a key record. */
  byKeyId: ReadonlyMap<string, string>;
  /** Versions up to 7: one for all. */
  ofSecrets: string;
}

/** The extension's own cost, which the file repeats but does not choose. */
const COST = { iterations: 2, memoryKiB: 19_456, parallelism: 1 };
/** A key is added by each change of the passphrase; each costs an Argon2. */
const MAX_KEYS = 16;

/**
 * The passphrases behind the person's one. Throws Refusal 'passphrase-needed', 'wrong-passphrase', 'too-costly' or
 * 'damaged-file'.
 */
export async function passphrasesOf(json: unknown, options: ReadOptions): Promise<Passphrases> {
  return {
    byKeyId: await keyPassphrases(json, options),
    ofSecrets: await secretPassphrase(json, requirePassphrase(options)),
  };
}

/** Each is the unpadded base64 of Argon2id over the text of the key's salt; which ones are right, the data shows. */
async function keyPassphrases(json: unknown, options: ReadOptions): Promise<Map<string, string>> {
  const records = Object.entries(isRecord(json) ? json : {});
  const keys = records.filter(([, record]) => valueAt(record, 'dataType') === 'Key');
  if (keys.length > MAX_KEYS) throw new Refusal('too-costly');
  const passphrases = new Map<string, string>();
  for (const [name, key] of keys) {
    const derived = await argon2idKey(options, utf8Bytes(textAt(key, 'salt')), COST);
    passphrases.set(textAt(key, 'id') || name, withoutPadding(toBase64(derived)));
  }
  return passphrases;
}

/** Versions 6 and 7 encrypt a random key, whose hexadecimal form serves as passphrase; older ones have none. */
async function secretPassphrase(json: unknown, passphrase: string): Promise<string> {
  const key = valueAt(json, 'key');
  // A bug of that time wrote the key's two properties into the outer object.
  const sealed = hasKeys(key, 'enc') ? textAt(key, 'enc') : textAt(json, 'enc');
  return sealed === '' ? passphrase : formatHex(await openOpenssl(sealed, passphrase));
}
