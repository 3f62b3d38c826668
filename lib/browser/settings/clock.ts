import { type ClockCorrection, readSettings } from './settings';

/** This computer's time in Unix seconds, with its fraction: for locks, deadlines, and what is stored. */
export const now = (): number => Date.now() / 1000;

/** The time that codes are made for: this computer's, corrected where a person chose to. */
export function codeClock(correction: ClockCorrection | undefined): () => number {
  return correction === undefined ? now : () => now() + correction.seconds;
}

/** As `codeClock`, with the correction that is stored. */
export async function readCodeClock(): Promise<() => number> {
  return codeClock((await readSettings()).clockCorrection);
}
