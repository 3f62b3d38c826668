import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

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
          : i18n.t('keyProgress.estimate', [durationText(wholeMs)])}
      </p>
      <div class="busy-bar" role="progressbar" aria-label={i18n.t('keyProgress.name')} />
      <p class="hint" role="timer" aria-live="off">
        {i18n.t(wholeMs !== undefined && elapsedMs > wholeMs ? 'keyProgress.longer' : 'keyProgress.soFar', [
          durationText(elapsedMs),
        ])}
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

const MS_PER_SECOND = 1_000;
const SECONDS_PER_MINUTE = 60;

/** In words, as exact as is of use: seconds, and minutes from two on. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / MS_PER_SECOND);
  if (seconds < 2 * SECONDS_PER_MINUTE) return i18n.t('keyProgress.seconds', seconds);
  return i18n.t('keyProgress.minutes', Math.round(seconds / SECONDS_PER_MINUTE));
}
