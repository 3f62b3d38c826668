import { expect, test } from 'vitest';
import { parseSettings } from '../../../lib/browser/settings/settings';

const DEFAULTS = {
  lockAfterMinutes: 60,
  lockWhenIdleMinutes: 0,
  lockWithScreen: true,
  theme: 'system',
  language: 'browser',
  closeAfterCopy: false,
  clearClipboardSeconds: 0,
  hideCodes: false,
  showNextCode: true,
  backupReminderDays: 30,
  clockCorrection: undefined,
};

const CHOSEN = {
  lockAfterMinutes: 1440,
  lockWhenIdleMinutes: 5,
  lockWithScreen: false,
  theme: 'dark',
  language: 'pt-BR',
  closeAfterCopy: true,
  clearClipboardSeconds: 30,
  hideCodes: true,
  showNextCode: false,
  backupReminderDays: 30,
  clockCorrection: { seconds: -125, source: 'site', at: 1_800_000_000 },
};

test('parseSettings keeps what a person chose', () => {
  expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
});

test.each([undefined, null, 'dark', [], {}])(
  'parseSettings gives every default when there is %j',
  (stored) => {
    expect(parseSettings(stored, true)).toEqual(DEFAULTS);
  },
);

test('parseSettings gives the default for what makes no sense, and leaves out what it does not know', () => {
  const odd = {
    lockAfterMinutes: 7,
    lockWithScreen: 'no',
    theme: 'pink',
    closeAfterCopy: 1,
    clearClipboardSeconds: 1,
    hideCodes: null,
  };
  expect(parseSettings({ ...odd, showNextCode: false, more: true }, true)).toEqual({
    ...DEFAULTS,
    showNextCode: false,
  });
});

test.each([
  'ahead',
  { seconds: 90_000, source: 'site', at: 1 },
  { seconds: 1.5, source: 'site', at: 1 },
  { seconds: 5, source: 'a stranger', at: 1 },
  { seconds: 5, source: 'site' },
])('parseSettings corrects no codes by %j', (clockCorrection) => {
  expect(parseSettings({ clockCorrection }).clockCorrection).toBeUndefined();
});
