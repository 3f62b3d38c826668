import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POLICY_KEYS, type Policy, parsePolicy } from '../../../lib/browser/settings/policy';

const WHOLE = {
  maxUnlockedMinutes: 30,
  maxIdleMinutes: 10,
  lockWithScreen: true,
  strongPassphrase: true,
  plainExports: false,
  autofill: false,
  autofillSites: ['login.example.com', 'localhost:8080'],
  sendForms: false,
  backupReminderDays: 14,
  sync: false,
  syncWays: ['folder'],
  boundSites: ['intranet.example'],
  helpLink: 'https://help.example.com/2fa',
  organisation: 'Example GmbH',
  language: 'de',
};

test('parsePolicy reads every setting, and the schema that Chromium is given names the same', () => {
  expect(parsePolicy(WHOLE)).toEqual({ policy: WHOLE, ignored: [] });
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(POLICY_KEYS);
  expect(Object.keys(WHOLE)).toEqual(POLICY_KEYS);
});

test.each([undefined, null, 'strict', 7, [], {}])('parsePolicy finds nothing in %j', (managed) => {
  expect(parsePolicy(managed)).toEqual({ policy: {}, ignored: [] });
});

// What would weaken something, lock somebody out, or is of another sort.
const BAD: Record<keyof Policy, unknown[]> = {
  maxUnlockedMinutes: [0, -5, 1441, 1.5, '30', true, Number.NaN, null],
  maxIdleMinutes: [0, 61, 0.1, '5', []],
  lockWithScreen: [false, 'true', 1],
  strongPassphrase: [false, 4],
  plainExports: [true, 'no', 0],
  autofill: [true, 'never'],
  autofillSites: ['example.com', ['example.com', 7], ['https://example.com'], ['*'], ['EXAMPLE.com'], {}],
  sendForms: [true],
  backupReminderDays: [0, 31, '7'],
  sync: [true, 0],
  syncWays: ['folder', ['A way!'], [3]],
  boundSites: [['*.com/'], [''], 'a.example'],
  helpLink: ['javascript:alert(1)', 'http://help.example.com', 'https://a:b@help.example.com', 'help', 5],
  organisation: ['', 'x'.repeat(81), 'line\nbreak', '\u202eevil', 5],
  language: ['DE_de!', '', 5],
};

test.each(Object.entries(BAD).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
  'parsePolicy ignores %s of %j, says so, and keeps the rest',
  (key, value) => {
    const { [key as keyof Policy]: _, ...others } = WHOLE;
    expect(parsePolicy({ ...WHOLE, [key]: value })).toEqual({ policy: others, ignored: [key] });
  },
);

test('parsePolicy names what it does not know, whatever it is called', () => {
  const odd = JSON.parse(
    '{"__proto__": {"autofill": false}, "constructor": 1, "unlockFor": 5, "sync": false}',
  );
  expect(parsePolicy(odd)).toEqual({
    policy: { sync: false },
    ignored: ['__proto__', 'constructor', 'unlockFor'],
  });
});
