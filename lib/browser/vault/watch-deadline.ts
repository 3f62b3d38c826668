import { type Deadline, isOver } from '../../vault/unlock/deadline';

/** What a page notices when it is woken or come back to, and all by which a person could take a code out of it. */
const EVENTS = [
  'focus',
  'visibilitychange',
  'pageshow',
  'pointerdown',
  'click',
  'keydown',
  'copy',
  'cut',
  'dragstart',
] as const;

/** Browsers may hold timers back, and none of them counts the time that a computer sleeps: the clock is asked this often. */
const LONGEST_MS = 1_000;
const SHORTEST_MS = 10;

/** What a page takes to watch: a clock in Unix seconds, its window, and a timer, which answers with how to stop it. */
interface WatchedPage {
  now(): number;
  target: EventTarget;
  wait(delayMs: number, run: () => void): () => void;
}

/**
 * Calls back once as soon as the time of an open page is over, before any handler of the event that it is noticed by: alarms
 * come late, and a page that is kept open must not wait for one. Answers with how to stop.
 */
export function watchDeadline(deadline: Deadline, page: WatchedPage, onOver: () => void): () => void {
  const { now, target, wait } = page;
  let stopTimer: () => void = () => undefined;
  const stop = () => {
    stopTimer();
    for (const type of EVENTS) target.removeEventListener(type, look, { capture: true });
  };
  const look = (event?: Event): boolean => {
    if (!isOver(deadline, now())) return false;
    event?.preventDefault();
    event?.stopImmediatePropagation();
    stop();
    onOver();
    return true;
  };
  const tick = () => {
    if (look()) return;
    const leftMs = (deadline.until - now()) * 1_000;
    stopTimer = wait(Math.max(SHORTEST_MS, Math.min(LONGEST_MS, leftMs)), tick);
  };
  for (const type of EVENTS) target.addEventListener(type, look, { capture: true });
  tick();
  return stop;
}
