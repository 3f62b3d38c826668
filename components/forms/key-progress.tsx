import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { waitText } from '../words/length-text';

/**
 * A key is being made, which takes a while: what happens, and how long. Screen readers hear it once, and of the seconds
 * only when they ask. `wholeMs` is about how long it takes in all, as soon as that is known.
 */
export function KeyProgress({ wholeMs }: { wholeMs: number | undefined }) {
  const elapsedMs = useElapsed();
  return (
    <div class="stack key-progress">
      <p role="status">
        {wholeMs === undefined
          ? i18n.t('keyProgress.begun')
          : i18n.t('keyProgress.estimate', { time: waitText(wholeMs) })}
      </p>
      <div class="busy-bar" role="progressbar" aria-label={i18n.t('keyProgress.name')} />
      <p class="hint" role="timer" aria-live="off">
        {i18n.t(wholeMs !== undefined && elapsedMs > wholeMs ? 'keyProgress.longer' : 'keyProgress.soFar', {
          time: waitText(elapsedMs),
        })}
      </p>
    </div>
  );
}

/** Milliseconds since this was first drawn, again each second. */
function useElapsed(): number {
  const [from] = useState(() => performance.now());
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsedMs(performance.now() - from), 1_000);
    return () => clearInterval(timer);
  }, [from]);
  return elapsedMs;
}
