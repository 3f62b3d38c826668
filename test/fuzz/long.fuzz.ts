import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { nearTo } from './mutations';
import { msOf, TARGETS } from './targets';

/** Of all readers together; more by the environment. */
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 12_000);
/** Of this process: the machine may be busy with others. */
const LONGEST_MS = 2_000;
const RUNS = Math.ceil(INPUTS / TARGETS.length);
const CORPUS = join(import.meta.dirname, 'corpus');

let total = 0;
afterAll(() => console.log(`${total} inputs tried`));

test.each(TARGETS.map((target) => [target.name, target] as const))('%s', async (name, target) => {
  let [tried, slowest] = [0, 0];
  const inputs = fc.constantFrom(...target.seeds).chain(nearTo);
  const property = fc.asyncProperty(inputs, async (bytes) => {
    tried++;
    const ms = await msOf(target, bytes);
    slowest = Math.max(slowest, ms);
    expect(ms).toBeLessThan(LONGEST_MS);
  });
  const { failed, counterexample, seed, errorInstance } = await fc.check(property, { numRuns: RUNS });
  console.log(`${name}: ${tried} inputs, the slowest ${Math.round(slowest)} ms`);
  total += tried;
  if (failed && counterexample) writeFileSync(join(CORPUS, `${name}.${seed}`), counterexample[0]);
  expect(errorInstance ?? undefined).toBeUndefined();
});
