import { formatLanguage } from '#i18n';

/** A day as people who read the shown language write it, such as 23 Nov 2026. `at` is Unix seconds. */
export function dayText(at: number): string {
  return dateText(at, { dateStyle: 'medium' });
}

/** A time of a day to the second: several changes may share a minute. `at` is Unix seconds. */
export function timeText(at: number): string {
  return dateText(at, { dateStyle: 'medium', timeStyle: 'medium' });
}

function dateText(at: number, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(formatLanguage(), style).format(at * 1_000);
}
