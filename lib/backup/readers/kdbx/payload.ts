import { chacha20 } from '@noble/ciphers/chacha.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import { Refusal } from '../../../refusal';
import { openCbc, sha256, sha512, verifyHmacSha256, withProvenKey } from '../../crypto/ciphers';
import { ByteCursor } from '../../encoding/byte-cursor';
import { type Bytes, joinBytes } from '../../encoding/bytes';
import { gunzip } from '../../encoding/gunzip';
import { FIELD, fieldOf, type KdbxHeader, uuidOf } from './header';

const AES_256 = '31c1f2e6bf714350be5805216afc5aff';
const CHACHA20 = 'd6038a2b8b6f4cb5a524339a31dbb59a';
const HASH_BYTES = 32;
/** The number that stands for the header among the blocks. */
const HEADER_BLOCK = 0xffff_ffff_ffff_ffffn;
/** Blocks of a megabyte are usual, and a file has at most twenty. */
const MAX_BLOCKS = 100_000;

/**
 * What a database holds behind its head, decrypted and inflated. Throws Refusal 'wrong-passphrase', 'damaged-file',
 * 'too-costly', or 'unsupported-format' for a cipher that browsers do not have.
 */
export async function openPayload(header: KdbxHeader, file: Bytes, transformed: Bytes): Promise<Bytes> {
  const seed = fieldOf(header, FIELD.masterSeed);
  const key = await sha256(joinBytes(seed, transformed));
  const sealed = file.slice(header.bytes.length);
  const plain =
    header.version === 4
      ? await open4(header, sealed, key, await sha512(joinBytes(seed, transformed, Uint8Array.of(1))))
      : await open3(header, sealed, key);
  return fieldOf(header, FIELD.compression)[0] === 1 ? gunzip(plain) : plain;
}

/** Version 4: the header's hash and MAC, then blocks each behind their MAC. */
async function open4(header: KdbxHeader, sealed: Bytes, key: Bytes, macKey: Bytes): Promise<Bytes> {
  const cursor = new ByteCursor(sealed);
  const [hash, mac] = [cursor.take(HASH_BYTES), cursor.take(HASH_BYTES)];
  if (!equalBytes(hash, await sha256(header.bytes))) throw new Refusal('damaged-file');
  const isRight = await verifyHmacSha256(await blockKey(HEADER_BLOCK, macKey), header.bytes, mac);
  if (!isRight) throw new Refusal('wrong-passphrase');
  return withProvenKey(decrypt(header, key, await macedBlocks(cursor, macKey)));
}

async function macedBlocks(cursor: ByteCursor, macKey: Bytes): Promise<Bytes> {
  const blocks: Bytes[] = [];
  for (;;) {
    const index = BigInt(blocks.length);
    const mac = cursor.take(HASH_BYTES);
    const length = cursor.take(4);
    const block = cursor.take(new DataView(length.buffer).getUint32(0, true));
    const maced = joinBytes(u64(index), length, block);
    if (!(await verifyHmacSha256(await blockKey(index, macKey), maced, mac)))
      throw new Refusal('damaged-file');
    if (block.length === 0) return joinBytes(...blocks);
    if (blocks.push(block) > MAX_BLOCKS) throw new Refusal('too-costly');
  }
}

function blockKey(index: bigint, macKey: Bytes): Promise<Bytes> {
  return sha512(joinBytes(u64(index), macKey));
}

function u64(number: bigint): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, number, true);
  return bytes;
}

/** Version 3: encrypted as a whole; its first bytes tell whether the key is right, and blocks have a hash each. */
async function open3(header: KdbxHeader, sealed: Bytes, key: Bytes): Promise<Bytes> {
  const cursor = new ByteCursor(await decrypt(header, key, sealed));
  const start = fieldOf(header, FIELD.streamStart);
  if (start.length !== HASH_BYTES || !equalBytes(cursor.take(HASH_BYTES), start))
    throw new Refusal('wrong-passphrase');
  const blocks: Bytes[] = [];
  for (;;) {
    cursor.u32();
    const hash = cursor.take(HASH_BYTES);
    const block = cursor.take(cursor.u32());
    if (block.length === 0) return joinBytes(...blocks);
    if (!equalBytes(hash, await sha256(block))) throw new Refusal('damaged-file');
    if (blocks.push(block) > MAX_BLOCKS) throw new Refusal('too-costly');
  }
}

async function decrypt(header: KdbxHeader, key: Bytes, sealed: Bytes): Promise<Bytes> {
  const iv = fieldOf(header, FIELD.iv);
  const cipher = uuidOf(fieldOf(header, FIELD.cipher));
  if (cipher === AES_256) return openCbc(key, iv, sealed);
  if (cipher !== CHACHA20) throw new Refusal('unsupported-format', { cause: 'kdbx' });
  if (iv.length !== 12) throw new Refusal('damaged-file');
  return joinBytes(chacha20(key, iv, sealed));
}
