import { formatLanguage } from '#i18n';

const MINUTE = 60;
const HOUR = 3_600;

/** Whole units of time, the largest first, and how many seconds each has. */
const UNITS = [
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1],
] as const;

/** Short as in “5 sec”, or in full as in “5 seconds”. */
type Style = 'short' | 'long';

/** A length of time in its two largest units, such as 2 min, 5 sec. Which side it lies to is not told. */
export function lengthText(seconds: number, style: Style = 'short'): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = UNITS.map(([unit, size], i) => {
    const above = UNITS[i - 1]?.[1];
    const count = Math.floor(whole / size);
    return { unit, count: above === undefined ? count : count % (above / size) };
  });
  const first = parts.findIndex(({ count }) => count > 0);
  if (first === -1) return unitText(0, 'second', style);
  const shown = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return lengths(style).format(shown.map(({ unit, count }) => unitText(count, unit, style)));
}

/** As exact as is of use while one waits: seconds, and minutes from two on. */
export function waitText(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return lengthText(seconds < 2 * MINUTE ? seconds : Math.round(seconds / MINUTE) * MINUTE, 'long');
}

/** A length that is added or taken away, such as +5 sec or −2 min, 5 sec. */
export function correctionText(seconds: number): string {
  return `${seconds < 0 ? '−' : '+'}${lengthText(seconds)}`;
}

/** A number of bytes, such as 20 bytes. */
export function byteText(bytes: number): string {
  return unitText(bytes, 'byte', 'long');
}

function unitText(count: number, unit: string, unitDisplay: Style): string {
  return new Intl.NumberFormat(formatLanguage(), { style: 'unit', unit, unitDisplay }).format(count);
}

function lengths(style: Style): Intl.ListFormat {
  return new Intl.ListFormat(formatLanguage(), { type: 'unit', style });
}
