import type { OtpAccount } from '../../otp/account';
import { belongsTo, type Site } from '../../site/site';
import type { Policy } from './policy';

// What holds where a person chose one thing and an organisation set another: always the stricter.

/** The settings that a policy limits. */
interface Limited {
  lockAfterMinutes: number;
  lockWhenIdleMinutes: number;
  lockWithScreen: boolean;
  backupReminderDays: number;
}

/** The settings that hold. */
export function effectiveSettings<T extends Limited>(chosen: T, policy: Policy): T {
  const { maxUnlockedMinutes = Infinity, maxIdleMinutes = Infinity, lockWithScreen } = policy;
  // 0 is never.
  const idle = Math.min(chosen.lockWhenIdleMinutes || Infinity, maxIdleMinutes);
  return {
    ...chosen,
    lockAfterMinutes: Math.min(chosen.lockAfterMinutes, maxUnlockedMinutes),
    lockWhenIdleMinutes: Number.isFinite(idle) ? idle : 0,
    lockWithScreen: lockWithScreen ?? chosen.lockWithScreen,
    backupReminderDays: Math.min(chosen.backupReminderDays, policy.backupReminderDays ?? Infinity),
  };
}

/** The choices that a longest time leaves, the longest itself among them. A choice of 0 is never, and longer than all. */
export function choicesUpTo(choices: readonly number[], most: number | undefined): readonly number[] {
  if (most === undefined) return choices;
  const shorter = choices.filter((choice) => choice > 0 && choice < most);
  return [...shorter, most];
}

/** Whether a site may be filled by itself. */
export function mayAutofill({ autofill, autofillSites }: Policy, site: Site): boolean {
  return autofill !== false && (autofillSites?.includes(site) ?? true);
}

/** Whether a code may go to a site as far as the organisation is concerned: what is bound to its sites stays on them. */
export function mayFillOn(
  { boundSites = [] }: Policy,
  account: Pick<OtpAccount, 'sites'>,
  site: Site,
): boolean {
  return boundSites.includes(site) || !boundSites.some((bound) => belongsTo(account, bound));
}
