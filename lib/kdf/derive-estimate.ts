import { deriveKeyHere } from './derive-here';
import type { Derivation } from './derive-key';

/** Large enough to leave the processor's caches, small enough to pass unnoticed. */
const SAMPLE_MEMORY_KIB = 32 * 1024;
/** Of scrypt's N at its usual r of 8: 16 MiB. */
const SAMPLE_N = 16_384;

/** A small derivation of the same sort, and how many times as much work the whole one is; at least 1. */
export function sampleOf(derivation: Derivation): { sample: Derivation; times: number } {
  if (derivation.by === 'scrypt') {
    const { n, r, p } = derivation.cost;
    const sample = { ...derivation, cost: { n: Math.min(n, SAMPLE_N), r, p: 1 } };
    return { sample, times: (n / sample.cost.n) * p };
  }
  const { memoryKiB, iterations, parallelism } = derivation.cost;
  const cost = { memoryKiB: Math.min(memoryKiB, SAMPLE_MEMORY_KIB), iterations: 1, parallelism };
  return { sample: { ...derivation, cost }, times: (memoryKiB / cost.memoryKiB) * iterations };
}

/** Below this, trying a part takes as long as telling anything is worth. */
const WORTH_TELLING = 8;

/**
 * About how many milliseconds a derivation will take on this computer, from trying a small one; undefined when that
 * is too little to be told. `clockMs` counts milliseconds.
 */
export async function estimateMs(derivation: Derivation, clockMs: () => number): Promise<number | undefined> {
  const { sample, times } = sampleOf(derivation);
  if (times < WORTH_TELLING) return undefined;
  const from = clockMs();
  await deriveKeyHere(sample);
  return (clockMs() - from) * times;
}
