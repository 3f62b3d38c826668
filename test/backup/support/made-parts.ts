import { createCipheriv } from 'node:crypto';

/**
 * What files of formats without a sample file are made of: each format's description, Node's own cryptography and
 * fflate. The code under test has no part in them.
 */

export const SECRET = '54VEGZFJHM3BGDONFERMPUOKNGDJETGM';

export const SECRET_HEX = 'ef2a4364a93b36130dcd2922c7d1ca6986924ccc';

export const COUNTER_SECRET = 'JOR2VZXMNHACFNLRAOACFFRDRYAOFMLB';

export const COUNTER_HEX = '4ba3aae6ec69c022b57103802296238e00e2b161';

export const STEAM_BASE64 = 'THIl8+Jl6ugxr8x0X6eRMg==';

/** Enough to show the way, and cheap enough for hundreds of damaged copies. */
export const ITERATIONS = 1_000;

export function gcm(
  key: Uint8Array,
  nonce: Uint8Array,
  plain: string | Uint8Array,
  additionalData?: string,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  if (additionalData !== undefined) cipher.setAAD(Buffer.from(additionalData));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

export const nonceOf = (byte: number) => Buffer.alloc(12, byte);

/** The secrets of the files in `fixtures/reports`. */
export const A = 'X6AC4R3C4BLKHXXKH3775N3KAMDGMPB2';
export const B = 'BTI665SEAWOVROMUG4LB7S5MXYAC6OVC';
export const C = '5YNXN6PQ3EHSI6ZDFU4RKAIJ7NQ5SRO2';
export const E = 'KM3LCS6EPQFJJGEJOJENXYNA2QBRCGHN';
