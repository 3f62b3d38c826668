import type { OtpAccount } from './account';

/**
 * The periods, in seconds, of the accounts whose codes run out: the one that most have first, for a list to count down.
 */
export function periodsOf(accounts: Pick<OtpAccount, 'kind' | 'period'>[]): number[] {
  const counts = new Map<number, number>();
  for (const { kind, period } of accounts) {
    if (kind !== 'hotp') counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([period]) => period);
}
