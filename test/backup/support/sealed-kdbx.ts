import { createCipheriv } from 'node:crypto';
import { PASSPHRASE } from './fixture';
import { cbc, sha256 } from './sealed-json';

const AES_256 = Buffer.from('31c1f2e6bf714350be5805216afc5aff', 'hex');

/** KeePass's XML as a database of version 3.1: AES, one round of AES-KDF, neither compressed nor with protected values. */
export function sealKdbx(xml: string): Uint8Array {
  const [masterSeed, seed, iv, start] = [1, 2, 3, 4].map((byte) => Buffer.alloc(byte === 3 ? 16 : 32, byte));
  if (!masterSeed || !seed || !iv || !start) throw new Error('never');
  const fields: [number, Buffer][] = [
    [2, AES_256],
    [3, littleEndian(0, 4)],
    [4, masterSeed],
    [5, seed],
    [6, littleEndian(1, 8)],
    [7, iv],
    [8, Buffer.alloc(32)],
    [9, start],
    [10, littleEndian(0, 4)],
    [0, Buffer.from('\r\n\r\n')],
  ];
  const header = fields.map(([id, data]) =>
    Buffer.concat([Buffer.from([id]), littleEndian(data.length, 2), data]),
  );
  const key = sha256(Buffer.concat([masterSeed, transformed(seed)]));
  const payload = cbc(key, iv, Buffer.concat([start, ...blocks(Buffer.from(xml))]));
  const mark = Buffer.from('03d9a29a67fb4bb501000300', 'hex');
  return new Uint8Array(Buffer.concat([mark, ...header, payload]));
}

function transformed(seed: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-ecb', seed, null).setAutoPadding(false);
  return sha256(Buffer.concat([cipher.update(sha256(sha256(PASSPHRASE))), cipher.final()]));
}

/** One block, and the empty one that ends. */
function blocks(bytes: Buffer): Buffer[] {
  const block = (index: number, hash: Buffer, data: Buffer) =>
    Buffer.concat([littleEndian(index, 4), hash, littleEndian(data.length, 4), data]);
  return [block(0, sha256(bytes), bytes), block(1, Buffer.alloc(32), Buffer.alloc(0))];
}

function littleEndian(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, Math.min(6, bytes));
  return buffer;
}
