import { argon2Sync } from 'node:crypto';
import { argon2d, argon2id } from 'hash-wasm';
import { afterEach, expect, test, vi } from 'vitest';
import { deriveArgon2, reserveArgon2 } from '../../lib/kdf/argon2-simd';
import { deriveKeyHere } from '../../lib/kdf/derive-here';
import type { Argon2Cost, Argon2Derivation } from '../../lib/kdf/derive-key';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

function derivation(password: string, salt: string, cost: Partial<Argon2Cost> = {}): Argon2Derivation {
  const usual = { memoryKiB: 256, iterations: 2, parallelism: 1 };
  return { by: 'argon2id', password: bytesOf(password), salt: bytesOf(salt), cost: { ...usual, ...cost } };
}

afterEach(() => vi.restoreAllMocks());

// test.c of the reference implementation (github.com/P-H-C/phc-winner-argon2), version 1.3.
test.each([
  ['password', 'somesalt', {}, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [
    'password',
    'somesalt',
    { parallelism: 2 },
    '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  ],
  [
    'password',
    'somesalt',
    { memoryKiB: 65_536 },
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  ],
  [
    'password',
    'diffsalt',
    { memoryKiB: 65_536 },
    'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c',
  ],
])('deriveArgon2 gives the reference hash of %s, %s, %o', async (password, salt, cost, hash) => {
  expect(hex(await deriveArgon2(derivation(password, salt, cost)))).toBe(hash);
});

// Passphrases of every length and alphabet, and what other apps' files ask for.
test.each([
  ['x', { memoryKiB: 65_536, iterations: 1 }],
  ['pässwörd – 合言葉 🔑', { memoryKiB: 1_024, iterations: 3 }],
  ['with a \0 in it', { memoryKiB: 19_456 }],
  ['a'.repeat(5_000), { memoryKiB: 64, iterations: 7, parallelism: 4 }],
])('deriveArgon2 gives what OpenSSL and hash-wasm give for %j, %o', async (password, cost) => {
  for (const by of ['argon2id', 'argon2d'] as const) {
    const given = { ...derivation(password, 'sixteen bytes it', cost), by };
    const { memoryKiB, iterations, parallelism } = given.cost;
    const key = await deriveArgon2(given);
    const sizes = { parallelism, tagLength: 32, memory: memoryKiB, passes: iterations };
    expect(hex(key)).toBe(hex(argon2Sync(by, { message: given.password, nonce: given.salt, ...sizes })));
    const hash = by === 'argon2id' ? argon2id : argon2d;
    const costs = { iterations, memorySize: memoryKiB, parallelism, hashLength: 32 };
    expect(hex(key)).toBe(
      await hash({ password: given.password, salt: given.salt, ...costs, outputType: 'hex' }),
    );
  }
});

test('a derivation that was rehearsed gives the same, and so does the next', async () => {
  const given = derivation('password', 'somesalt');
  const hash = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe';
  await reserveArgon2();
  expect(hex(await deriveArgon2(given))).toBe(hash);
  expect(hex(await deriveArgon2(given))).toBe(hash);
});

test('nothing of a derivation stays in the memory that it ran in', async () => {
  const instantiate = vi.spyOn(WebAssembly, 'instantiate');
  const given = derivation('a passphrase to look for', 'somesalt', { memoryKiB: 4_096 });
  const key = await deriveArgon2(given);
  const source: unknown = await instantiate.mock.results[0]?.value;
  const { exports } = (source as WebAssembly.WebAssemblyInstantiatedSource).instance;
  const memory = Buffer.from((exports['memory'] as WebAssembly.Memory).buffer);
  expect(memory.length).toBeGreaterThan(4_096 * 1024);
  for (const secret of [given.password, key ?? '']) expect(memory.includes(Buffer.from(secret))).toBe(false);
  // What is left are the constants of the program and its lists of what is free.
  expect(memory.filter((byte) => byte !== 0).length).toBeLessThan(10_000);
});

test('where the processor has no SIMD, hash-wasm derives the same', async () => {
  const given = derivation('password', 'somesalt');
  const refuse = () => Promise.reject(new WebAssembly.CompileError('no SIMD'));
  const instantiate = vi.spyOn(WebAssembly, 'instantiate').mockImplementationOnce(refuse);
  expect(hex(await deriveKeyHere(given))).toBe(
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  );
  expect(instantiate).toHaveBeenCalled();
});
