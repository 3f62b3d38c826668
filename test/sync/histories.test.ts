import fc from 'fast-check';
import { test } from 'vitest';
import { expectRight } from './support/expect-right';
import { run, someSteps } from './support/steps';
import { newWorld, settle } from './support/world';

/** More in a long run: `npm run test:sync`. */
const HISTORIES = Number(process.env['SYNC_HISTORIES'] ?? 1_000);
const LONGEST_MS = 3_600_000;

test(
  `after ${HISTORIES} histories all computers have the same, and nothing that somebody wanted is gone`,
  () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5 }),
        fc.nat(4),
        someSteps(50, 70),
        (computers, accounts, steps) => {
          const world = newWorld(computers, accounts);
          for (const step of steps) run(world, step);
          settle(world);
          expectRight(world);
        },
      ),
      { numRuns: HISTORIES, interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: true },
    );
  },
  LONGEST_MS,
);
