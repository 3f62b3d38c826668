import type { Settings } from './settings';

/** What the browser says of the computer: in use, not in use for as long as was asked for, or its screen is locked. */
type IdleState = 'active' | 'idle' | 'locked';

/** Browsers report no shorter time without input. */
const LEAST_SECONDS = 15;
/** What is asked for where a person wants none: browsers have no way not to be asked. */
const USUAL_SECONDS = 60;

/** Whether the vault has to be locked for what the browser said. A locked screen is no input either. */
export function shouldLock(
  state: IdleState,
  { lockWithScreen, lockWhenIdleMinutes }: Pick<Settings, 'lockWithScreen' | 'lockWhenIdleMinutes'>,
): boolean {
  if (state === 'locked') return lockWithScreen;
  return state === 'idle' && lockWhenIdleMinutes > 0;
}

/** After how many seconds without input the browser shall say “idle”. */
export function idleSeconds({ lockWhenIdleMinutes }: Pick<Settings, 'lockWhenIdleMinutes'>): number {
  return Math.max(LEAST_SECONDS, lockWhenIdleMinutes * 60 || USUAL_SECONDS);
}
