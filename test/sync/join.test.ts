import fc from 'fast-check';
import { expect, test } from 'vitest';
import { join } from '../../lib/sync/join';
import type { SyncState } from '../../lib/sync/state';
import { formatState, parseState } from '../../lib/sync/state-text';
import { run, someSteps } from './support/steps';
import { at2, newWorld } from './support/world';

/** States of three computers that have a past in common and heard of each other by halves. */
const threeStates: fc.Arbitrary<readonly [SyncState, SyncState, SyncState]> = someSteps(20, 40).map(
  (steps) => {
    const world = newWorld(3, 3);
    for (const step of steps) run(world, step);
    const state = (i: number) => at2(world.computers, i).state;
    return [state(0), state(1), state(2)];
  },
);

test('join is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(threeStates, ([a, b, c]) => {
      expect(join(a, b)).toEqual(join(b, a));
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      expect(join(join(a, b), b)).toEqual(join(a, b));
    }),
    { numRuns: 100 },
  );
});

test('a state survives being text', () => {
  fc.assert(
    fc.property(threeStates, ([a]) => {
      expect(parseState(formatState(a))).toEqual(a);
    }),
    { numRuns: 50 },
  );
});
