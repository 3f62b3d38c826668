import { Refusal } from '../../refusal';
import { fieldsIn, readWhole } from '../../stored/read-unknown';
import type { VaultContext } from './vault';

const TRIES_KEY = 'tries';
/** As many wrong passphrases cost nothing. */
const FREE_TRIES = 4;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;

/** Wrong passphrases in a row, kept in `storage.session`: gone with the browser, like all that it protects. */
interface Tries {
  failures: number;
  /** Unix seconds before which no passphrase is tried. */
  until: number;
}

/** How many seconds must pass before a passphrase is tried again: 0 to 300. */
export async function secondsToWait(context: Pick<VaultContext, 'session' | 'now'>): Promise<number> {
  return secondsLeft(await readTries(context), context.now());
}

/**
 * Runs one try of a passphrase. While there is a wait it is not run: that throws Refusal `too-many-tries`. A try
 * counts from before it is run, so that closing the page does not save it.
 */
export async function countTry<T>(context: VaultContext, run: () => Promise<T>): Promise<T> {
  const before = await readTries(context);
  if (secondsLeft(before, context.now()) > 0) throw new Refusal('too-many-tries');
  const failures = before.failures + 1;
  await writeTries(context, { failures, until: context.now() + waitAfter(failures) });
  try {
    const result = await run();
    await forgetTries(context);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'wrong-passphrase')) await writeTries(context, before);
    throw error;
  }
}

/** Forgets what was tried: it was a passphrase of a vault that another takes the place of. */
export async function forgetTries({ session }: Pick<VaultContext, 'session'>): Promise<void> {
  await session.remove(TRIES_KEY);
}

/** A clock that was set back must not keep anyone out for longer than the longest wait. */
function secondsLeft({ until }: Tries, now: number): number {
  return Math.min(Math.max(0, until - now), LONGEST_WAIT);
}

/** 0 for the first four, then 5, 10, 20, … seconds up to five minutes. */
function waitAfter(failures: number): number {
  if (failures <= FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT * 2 ** (failures - FREE_TRIES - 1), LONGEST_WAIT);
}

async function readTries({ session }: Pick<VaultContext, 'session'>): Promise<Tries> {
  const stored = (await session.get(TRIES_KEY))[TRIES_KEY];
  if (typeof stored !== 'object' || stored === null) return { failures: 0, until: 0 };
  const { failures, until } = fieldsIn(stored);
  return { failures: readWhole(failures), until: readWhole(until) };
}

async function writeTries({ session }: VaultContext, tries: Tries): Promise<void> {
  await session.set({ [TRIES_KEY]: { ...tries } });
}
