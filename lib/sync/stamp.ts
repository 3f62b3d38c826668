/**
 * When and where a value was set: an epoch of clocks, milliseconds since 1970 and a replica's id, as one text of fixed
 * widths, so that the order of texts by code units is the order of stamps. Later stamps win.
 */
export type Stamp = string;

const EPOCH_DIGITS = 3;
const TIME_DIGITS = 9;
const RADIX = 36;
const LAST_EPOCH = RADIX ** EPOCH_DIGITS - 1;
const LAST_TIME = RADIX ** TIME_DIGITS - 1;
const SHAPE = /^[0-9a-z]{12}(?:[0-9a-f]{16})?$/;

/** How far another clock may be ahead, in milliseconds, before its times count for nothing: a day. */
const MOST_AHEAD_MS = 86_400_000;

/** The replica of what was there before anything was brought together: the same everywhere. */
export const GENESIS = '';

/** The stamp of an epoch, a time in milliseconds and a replica. */
export function stampOf(epoch: number, timeMs: number, replica: string): Stamp {
  return digits(epoch, EPOCH_DIGITS, LAST_EPOCH) + digits(timeMs, TIME_DIGITS, LAST_TIME) + replica;
}

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && SHAPE.test(value);
}

export function replicaOf(stamp: Stamp): string {
  return stamp.slice(EPOCH_DIGITS + TIME_DIGITS);
}

export function epochOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, EPOCH_DIGITS), RADIX);
}

export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(EPOCH_DIGITS, EPOCH_DIGITS + TIME_DIGITS), RADIX);
}

/** What a new stamp has to be later than, and what the clock says. */
interface Moment {
  replica: string;
  /** The newest epoch that is known. */
  epoch: number;
  /** When the change was made, in milliseconds; what lies after `nowMs` counts as now. */
  madeMs: number;
  nowMs: number;
}

/**
 * A stamp later than `last`, which is the newest that the changed account has. Where `last` lies more than a day ahead, some
 * clock is or was wrong: then a new epoch begins, which wins over all times of the epochs before, and true times count again.
 */
export function nextStamp(last: Stamp | undefined, { replica, epoch, madeMs, nowMs }: Moment): Stamp {
  const made = Math.min(madeMs, nowMs);
  if (last === undefined || epochOf(last) < epoch) return stampOf(epoch, made, replica);
  if (timeOf(last) > nowMs + MOST_AHEAD_MS) return stampOf(epochOf(last) + 1, made, replica);
  return stampOf(epochOf(last), Math.max(made, timeOf(last) + 1), replica);
}

function digits(value: number, width: number, most: number): string {
  const whole = Math.min(Math.max(0, Math.floor(value)), most);
  return whole.toString(RADIX).padStart(width, '0');
}
