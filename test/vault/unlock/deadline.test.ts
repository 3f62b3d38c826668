import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchDeadline } from '../../../lib/browser/vault/watch-deadline';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import { lockSooner, readVault } from '../../../lib/vault/unlock/vault';
import { add, HOUR, openStateOf, PASSPHRASE, refusal, vaultWith } from '../support/vaults';

const YEAR = 31_557_600;

/** Clocks go on, are set right by seconds, jump by years, and come back. */
const jumps = fc.array(
  fc.oneof(fc.integer({ min: -10, max: HOUR }), fc.integer({ min: -20 * YEAR, max: 20 * YEAR })),
  { minLength: 1, maxLength: 8 },
);

test('a vault is open from when it was unlocked to its deadline, and at no other time of the clock', async () => {
  await fc.assert(
    fc.asyncProperty(jumps, async (steps) => {
      const context = await vaultWith('A');
      const since = context.now();
      for (const step of steps) {
        context.clock.at = Math.max(0, context.clock.at + step);
        const isIn = context.clock.at >= since && context.clock.at < since + HOUR;
        expect((await readVault(context)).state).toBe(isIn ? 'open' : 'locked');
        if (!isIn) await expect(add(context, 'B')).rejects.toEqual(refusal('locked'));
      }
    }),
    { numRuns: 40 },
  );
});

test('lockSooner counts from when the vault was unlocked, and never makes the time longer', async () => {
  const context = await vaultWith('A');
  const since = context.now();
  context.clock.at += 600;
  expect(await lockSooner(context, 4 * HOUR)).toBe(since + HOUR);
  expect(await lockSooner(context, 900)).toBe(since + 900);
  expect(await openStateOf(context)).toMatchObject({ since, until: since + 900 });
  expect(await lockSooner(context, 300)).toBeUndefined();
  expect(await readVault(context)).toEqual({ state: 'locked' });
  expect(context.disk.session.items.has('unlocked')).toBe(false);
  expect(await lockSooner(context, 300)).toBeUndefined();
  await unlockVault(context, PASSPHRASE, HOUR);
});

/** A page with a clock and timers that a test moves. */
function watchedPage() {
  const target = new EventTarget();
  const waiting = new Set<{ at: number; run: () => void }>();
  const clock = { at: 1_000, awake: 0 };
  const heard: string[] = [];
  const wait = (delayMs: number, run: () => void) => {
    const timer = { at: clock.awake + delayMs / 1_000, run };
    waiting.add(timer);
    return () => waiting.delete(timer);
  };
  /** Lets time pass that the computer is awake for: timers run. */
  const pass = (seconds: number) => {
    const end = clock.awake + seconds;
    for (;;) {
      const [next] = [...waiting].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > end) break;
      waiting.delete(next);
      clock.at += next.at - clock.awake;
      clock.awake = next.at;
      next.run();
    }
    clock.at += end - clock.awake;
    clock.awake = end;
  };
  watchDeadline({ since: 1_000, until: 1_300 }, { now: () => clock.at, target, wait }, () =>
    heard.push(`over at ${clock.at}`),
  );
  target.addEventListener('click', () => heard.push('copied'));
  return { target, clock, heard, pass, waiting };
}

test('watchDeadline ends a page at its deadline, though no alarm ever comes', () => {
  const { pass, heard, waiting } = watchedPage();
  pass(299.9);
  expect(heard).toEqual([]);
  pass(0.1);
  expect(heard).toEqual(['over at 1300']);
  pass(600);
  expect(heard).toHaveLength(1);
  expect(waiting.size).toBe(0);
});

test('watchDeadline notices within a second of waking that a computer slept past the deadline', () => {
  const { pass, clock, heard } = watchedPage();
  pass(10.5);
  clock.at += 3 * HOUR;
  pass(1);
  expect(heard).toHaveLength(1);
});

test.each([3 * HOUR, 20 * YEAR, -60, -20 * YEAR])(
  'watchDeadline lets no click through once the clock moved by %i seconds',
  (seconds) => {
    const { target, clock, heard } = watchedPage();
    target.dispatchEvent(new Event('click'));
    clock.at += seconds;
    target.dispatchEvent(new Event('click'));
    expect(heard).toEqual(['copied', `over at ${1_000 + seconds}`]);
  },
);

test.each(['focus', 'visibilitychange', 'pageshow', 'keydown', 'copy'])(
  'watchDeadline looks at the clock on %s',
  (type) => {
    const { target, clock, heard } = watchedPage();
    target.dispatchEvent(new Event(type));
    expect(heard).toEqual([]);
    clock.at += 300;
    target.dispatchEvent(new Event(type));
    expect(heard).toEqual(['over at 1300']);
  },
);
