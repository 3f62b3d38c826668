import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * Counts down the seconds until a passphrase may be tried again, from what `secondsToWait` says now and whenever `look`
 * is called. 0 when one may.
 */
export function useWait(secondsToWait: () => Promise<number>): { seconds: number; look(): Promise<void> } {
  const [seconds, setSeconds] = useState(0);
  const look = useCallback(async () => setSeconds(Math.ceil(await secondsToWait())), [secondsToWait]);
  useEffect(() => {
    look();
  }, [look]);
  useEffect(() => {
    if (seconds === 0) return;
    // Asked again each time: another page may have tried meanwhile, and timers of hidden pages sleep.
    const timer = setTimeout(look, 1_000);
    return () => clearTimeout(timer);
  }, [seconds, look]);
  return { seconds, look };
}
