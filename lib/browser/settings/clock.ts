import { readSettings } from './settings';

/** This computer's time in Unix seconds, with its fraction: for locks, deadlines, and what is stored. */
export const now = (): number => Date.now() / 1000;

/** The time that codes are made for: this computer's, with the seconds that a person chose to add. */
export function codeClock(correctionSeconds: number | undefined): () => number {
  return correctionSeconds === undefined ? now : () => now() + correctionSeconds;
}

/** As `codeClock`, with the correction that is stored. */
export async function readCodeClock(): Promise<() => number> {
  return codeClock((await readSettings()).clockCorrection?.seconds);
}
