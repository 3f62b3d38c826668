import { expect, test } from 'vitest';
import { passphraseLack, readyPassphrase } from '../lib/new-passphrase';

const LONG = 'four unrelated words';

// Typed first and again, the estimator's word, whether it is wanted all the same, and what is ready.
const TYPED = [
  [LONG, LONG, false, false, LONG],
  [LONG, LONG, false, true, LONG],
  [LONG, LONG, true, true, LONG],
  [LONG, LONG, true, false, undefined],
  [LONG, LONG, undefined, true, undefined],
  [LONG, 'four', false, false, undefined],
] as const;

test.each(TYPED)(
  'readyPassphrase of "%s" and "%s", weak: %s, wanted: %s',
  (first, second, isWeak, wanted, ready) => {
    expect(readyPassphrase({ first, second, isWeak, wanted })).toBe(ready);
  },
);

// Typed first and again, and what is wrong with it.
const LACKS = [
  ['short', '', undefined],
  ['short', 's', 'too-short'],
  [LONG, 'four unrel', undefined],
  [LONG, LONG, undefined],
  [LONG, 'fourth', 'not-the-same'],
  [LONG, `${LONG}!`, 'not-the-same'],
] as const;

test.each(LACKS)('passphraseLack of "%s" and "%s"', (first, second, lack) => {
  expect(passphraseLack(first, second)).toBe(lack);
});
