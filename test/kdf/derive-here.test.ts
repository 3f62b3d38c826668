import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKeyHere } from '../../lib/kdf/derive-here';

const password = new TextEncoder().encode('pleaseletmein');
const salt = new TextEncoder().encode('SodiumChloride');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// RFC 7914, section 12, its first 32 bytes.
test("deriveKeyHere gives RFC 7914's scrypt", async () => {
  const key = await deriveKeyHere({ by: 'scrypt', password, salt, cost: { n: 16_384, r: 8, p: 1 } });
  expect(hex(key)).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  expect(hex(key)).toBe(hex(scryptSync(password, salt, 32, { N: 16_384, r: 8, p: 1 })));
});
