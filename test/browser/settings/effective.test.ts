import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesUpTo, effectiveSettings, mayFillOn } from '../../../lib/browser/settings/effective';
import { type Policy, parsePolicy } from '../../../lib/browser/settings/policy';
import { IDLE_CHOICES, LOCK_CHOICES, parseSettings } from '../../../lib/browser/settings/settings';
import { type Site, siteNamed } from '../../../lib/site/site';

const site = (name: string): Site => siteNamed(name) ?? expect.fail(name);

test('effectiveSettings gives what a person chose where no policy says more', () => {
  const chosen = parseSettings({ lockAfterMinutes: 15, lockWhenIdleMinutes: 5 });
  expect(effectiveSettings(chosen, {})).toEqual(chosen);
});

test('effectiveSettings gives the policy where a person chose less, and the person where the policy is laxer', () => {
  const chosen = parseSettings(
    { lockAfterMinutes: 240, lockWhenIdleMinutes: 0, lockWithScreen: false },
    true,
  );
  const policy: Policy = {
    maxUnlockedMinutes: 30,
    maxIdleMinutes: 10,
    lockWithScreen: true,
    backupReminderDays: 3,
  };
  expect(effectiveSettings(chosen, policy)).toMatchObject({
    lockAfterMinutes: 30,
    lockWhenIdleMinutes: 10,
    lockWithScreen: true,
    backupReminderDays: 3,
  });
  const strict = parseSettings({ lockAfterMinutes: 5, lockWhenIdleMinutes: 1, lockWithScreen: true }, true);
  expect(effectiveSettings(strict, policy)).toMatchObject({ lockAfterMinutes: 5, lockWhenIdleMinutes: 1 });
});

test('no policy whatever makes any setting laxer, nor the vault impossible to open', () => {
  const idleOf = (minutes: number) => minutes || Infinity;
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('maxUnlockedMinutes', 'maxIdleMinutes', 'lockWithScreen'), fc.anything()),
      fc.constantFrom(...LOCK_CHOICES),
      fc.constantFrom(...IDLE_CHOICES),
      fc.boolean(),
      (managed, lockAfterMinutes, lockWhenIdleMinutes, lockWithScreen) => {
        const chosen = parseSettings({ lockAfterMinutes, lockWhenIdleMinutes, lockWithScreen }, true);
        const effective = effectiveSettings(chosen, parsePolicy(managed).policy);
        expect(effective.lockAfterMinutes).toBeLessThanOrEqual(chosen.lockAfterMinutes);
        expect(effective.lockAfterMinutes).toBeGreaterThanOrEqual(1);
        expect(idleOf(effective.lockWhenIdleMinutes)).toBeLessThanOrEqual(idleOf(chosen.lockWhenIdleMinutes));
        expect(effective.lockWithScreen || !chosen.lockWithScreen).toBe(true);
      },
    ),
  );
});

test('choicesUpTo leaves what is no longer than the longest, and the longest', () => {
  expect(choicesUpTo(LOCK_CHOICES, undefined)).toEqual(LOCK_CHOICES);
  expect(choicesUpTo(LOCK_CHOICES, 30)).toEqual([5, 15, 30]);
  expect(choicesUpTo(LOCK_CHOICES, 15)).toEqual([5, 15]);
  expect(choicesUpTo(LOCK_CHOICES, 2)).toEqual([2]);
  expect(choicesUpTo(IDLE_CHOICES, 10)).toEqual([1, 5, 10]);
});

test('mayFillOn keeps what is bound to an organisation’s site on its sites', () => {
  const policy: Policy = { boundSites: [site('intranet.example'), site('vpn.example')] };
  const work = { sites: ['intranet.example', 'evil.example'] };
  expect(mayFillOn(policy, work, site('intranet.example'))).toBe(true);
  expect(mayFillOn(policy, work, site('vpn.example'))).toBe(true);
  expect(mayFillOn(policy, work, site('evil.example'))).toBe(false);
  expect(mayFillOn(policy, { sites: ['*.example'] }, site('other.example'))).toBe(false);
  expect(mayFillOn(policy, { sites: ['shop.test'] }, site('shop.test'))).toBe(true);
  expect(mayFillOn({}, work, site('evil.example'))).toBe(true);
});
