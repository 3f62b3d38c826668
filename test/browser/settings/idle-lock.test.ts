import { expect, test } from 'vitest';
import { idleSeconds, shouldLock } from '../../../lib/browser/settings/idle-lock';
import { IDLE_CHOICES, parseSettings } from '../../../lib/browser/settings/settings';

test('a browser that never says “locked” locks after a quarter of an hour without input, unless a person chose', () => {
  expect(parseSettings({}, false).lockWhenIdleMinutes).toBe(15);
  expect(parseSettings({}, true).lockWhenIdleMinutes).toBe(0);
  for (const lockWhenIdleMinutes of IDLE_CHOICES) {
    expect(parseSettings({ lockWhenIdleMinutes }, false)).toMatchObject({ lockWhenIdleMinutes });
  }
});

// What the browser says, what is set, and whether the vault locks.
const CASES = [
  ['idle', { lockWhenIdleMinutes: 15, lockWithScreen: false }, true],
  ['idle', { lockWhenIdleMinutes: 0, lockWithScreen: true }, false],
  ['locked', { lockWhenIdleMinutes: 0, lockWithScreen: true }, true],
  ['locked', { lockWhenIdleMinutes: 15, lockWithScreen: false }, false],
  ['active', { lockWhenIdleMinutes: 15, lockWithScreen: true }, false],
] as const;

test.each(CASES)('shouldLock for %s with %j is %s', (state, settings, locks) => {
  expect(shouldLock(state, settings)).toBe(locks);
});

test('idleSeconds asks for what a person chose, and for what browsers take where they chose nothing', () => {
  expect(IDLE_CHOICES.map((lockWhenIdleMinutes) => idleSeconds({ lockWhenIdleMinutes }))).toEqual([
    60, 60, 300, 900, 1_800, 3_600,
  ]);
});
