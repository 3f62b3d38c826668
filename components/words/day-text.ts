/** A day as people here write it, such as 23 Nov 2026. `at` is Unix seconds. */
export function dayText(at: number): string {
  return new Date(at * 1_000).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** A time of a day to the second: several changes may share a minute. `at` is Unix seconds. */
export function timeText(at: number): string {
  return new Date(at * 1_000).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}
