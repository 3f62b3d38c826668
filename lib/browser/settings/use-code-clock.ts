import { useMemo } from 'preact/hooks';
import { codeClock } from './clock';
import type { Settings } from './settings';

/** The clock that codes are made by, always the same one while the correction stays. */
export function useCodeClock({ clockCorrection }: Pick<Settings, 'clockCorrection'>): () => number {
  // Settings are new objects at each change of any of them; the seconds are not.
  const seconds = clockCorrection?.seconds;
  return useMemo(() => codeClock(seconds), [seconds]);
}
