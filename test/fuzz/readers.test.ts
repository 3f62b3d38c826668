import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearTo } from './mutations';
import { CORPUS_FILES, msOf, TARGETS } from './targets';

/** A guard against what never ends; the long run, `npm run test:fuzz`, looks at each input's time. */
const HANG_MS = 120_000;

describe('an input near to a known one is read or refused', () => {
  test.each(TARGETS.map((target) => [target.name, target] as const))(
    '%s',
    async (_, target) => {
      const inputs = fc.constantFrom(...target.seeds).chain(nearTo);
      await fc.assert(
        fc.asyncProperty(inputs, async (bytes) => void (await msOf(target, bytes))),
        { numRuns: 10 },
      );
    },
    HANG_MS,
  );
});

test.each(CORPUS_FILES)(
  '%s, found by fuzzing, is read or refused by every reader of its kind',
  async (_, bytes) => {
    for (const target of TARGETS.slice(0, 5)) expect(await msOf(target, bytes)).toBeLessThan(HANG_MS);
  },
  HANG_MS,
);
