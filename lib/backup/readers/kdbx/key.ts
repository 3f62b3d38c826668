import { Refusal } from '../../../refusal';
import { aesKdfKey } from '../../crypto/aes-kdf';
import { sha256 } from '../../crypto/ciphers';
import { argon2Key } from '../../crypto/kdf';
import { type ReadOptions, requirePassphrase } from '../../crypto/read-options';
import { littleEndian } from '../../encoding/byte-cursor';
import { type Bytes, utf8Bytes } from '../../encoding/bytes';
import { FIELD, fieldOf, type KdbxHeader, uuidOf, variantBytes, variantNumber } from './header';

const AES_KDF = 'c9d9f39a628a4460bf740d08c18a4fea';
/** KDBX 3's name for the same. */
const AES_KDF_OF_OLD = '7c02bb8279a74ac0927d114a00648238';
const ARGON2: ReadonlyMap<string, 'argon2d' | 'argon2id'> = new Map([
  ['ef636ddf8c29444b91f7a9a403e30a0c', 'argon2d'],
  ['9e298b1956db4773b23dfc3ec6f0a1e6', 'argon2id'],
]);
/** Argon2's version 1.3; what has 1.0 is refused. */
const ARGON2_VERSION = 0x13;
const BYTES_PER_KIB = 1024;

/**
 * KeePass's "transformed key", of a passphrase without a key file. Throws Refusal 'passphrase-needed', 'too-costly',
 * 'damaged-file', 'unsupported-format', or the signal's reason.
 */
export async function transformedKey(header: KdbxHeader, options: ReadOptions): Promise<Bytes> {
  const composite = await sha256(await sha256(utf8Bytes(requirePassphrase(options))));
  if (header.version === 3) {
    const rounds = littleEndian(fieldOf(header, FIELD.transformRounds));
    return aesKdfKey(composite, fieldOf(header, FIELD.transformSeed), rounds, options.signal);
  }
  const uuid = uuidOf(header.kdfParameters.get('$UUID'));
  if (uuid === AES_KDF || uuid === AES_KDF_OF_OLD) {
    const { kdfParameters } = header;
    return aesKdfKey(
      composite,
      variantBytes(kdfParameters, 'S'),
      variantNumber(kdfParameters, 'R'),
      options.signal,
    );
  }
  return argon2(uuid, composite, header, options);
}

async function argon2(uuid: string, password: Bytes, { kdfParameters }: KdbxHeader, options: ReadOptions) {
  const by = ARGON2.get(uuid);
  const isUsual =
    variantNumber(kdfParameters, 'V') === ARGON2_VERSION &&
    !kdfParameters.has('K') &&
    !kdfParameters.has('A');
  if (!by || !isUsual) throw new Refusal('unsupported-format', { cause: 'kdbx' });
  const cost = {
    iterations: variantNumber(kdfParameters, 'I'),
    memoryKiB: Math.floor(variantNumber(kdfParameters, 'M') / BYTES_PER_KIB),
    parallelism: variantNumber(kdfParameters, 'P'),
  };
  return argon2Key({ by, password, salt: variantBytes(kdfParameters, 'S'), cost }, options);
}
