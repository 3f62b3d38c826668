import { describe, expect, test } from 'vitest';
import { estimateMs, sampleOf } from '../../lib/kdf/derive-estimate';
import type { Derivation } from '../../lib/kdf/derive-key';

const password = new TextEncoder().encode('p');
const salt = new Uint8Array(16);
const argon2 = (memoryKiB: number, iterations: number): Derivation => ({
  by: 'argon2id',
  password,
  salt,
  cost: { memoryKiB, iterations, parallelism: 1 },
});
const scrypt = (n: number, r: number, p: number): Derivation => ({
  by: 'scrypt',
  password,
  salt,
  cost: { n, r, p },
});

/** What a derivation's time goes by: the memory that it goes through, in KiB. */
function workOf({ by, cost }: Derivation): number {
  return by === 'scrypt' ? (cost.n * cost.r * cost.p) / 8 : cost.memoryKiB * cost.iterations;
}

// The whole derivation, the work of its sample in KiB.
const SAMPLES: [Derivation, number][] = [
  [argon2(1024 * 1024, 4), 32 * 1024],
  [argon2(19_456, 2), 19_456],
  [scrypt(32_768, 8, 1), 16 * 1024],
  [scrypt(1024, 8, 16), 1024],
];

test.each(SAMPLES)('sampleOf makes %j as small as it can be told from', (derivation, work) => {
  const { sample, times } = sampleOf(derivation);
  expect(workOf(sample)).toBe(work);
  expect(workOf(sample) * times).toBe(workOf(derivation));
});

describe('estimateMs', () => {
  test('multiplies the time of the sample', async () => {
    const clock = [1_000, 1_050];
    expect(await estimateMs(argon2(64 * 1024, 8), () => clock.shift() ?? 0)).toBe(50 * 16);
  });

  test('tells nothing of what is over soon', async () => {
    expect(await estimateMs(argon2(19_456, 2), () => 0)).toBeUndefined();
    expect(await estimateMs(scrypt(32_768, 8, 1), () => 0)).toBeUndefined();
  });
});
