import { expect, test } from 'vitest';
import { parseSettings } from '../../lib/browser/settings';

const DEFAULTS = {
  lockAfterMinutes: 60,
  lockWithScreen: true,
  theme: 'system',
  closeAfterCopy: false,
  hideCodes: false,
  showNextCode: true,
};

const CHOSEN = {
  lockAfterMinutes: 1440,
  lockWithScreen: false,
  theme: 'dark',
  closeAfterCopy: true,
  hideCodes: true,
  showNextCode: false,
};

test('parseSettings keeps what a person chose', () => {
  expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
});

test.each([undefined, null, 'dark', [], {}])(
  'parseSettings gives every default when there is %j',
  (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  },
);

test('parseSettings gives the default for what makes no sense, and leaves out what it does not know', () => {
  const odd = {
    lockAfterMinutes: 7,
    lockWithScreen: 'no',
    theme: 'pink',
    closeAfterCopy: 1,
    hideCodes: null,
  };
  expect(parseSettings({ ...odd, showNextCode: false, more: true })).toEqual({
    ...DEFAULTS,
    showNextCode: false,
  });
});
