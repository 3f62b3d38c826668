import type { OtpAccount } from '../../../lib/otp/account';

/** The periods of accounts whose codes run out, the one that most have first: the list counts that one down. */
export function periodsOf(accounts: Pick<OtpAccount, 'kind' | 'period'>[]): number[] {
  const counts = new Map<number, number>();
  for (const { kind, period } of accounts) {
    if (kind !== 'hotp') counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([period]) => period);
}
