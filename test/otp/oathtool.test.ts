import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OTP_ALGORITHMS } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code';
import { oathtool, requireOathtool } from '../support/oathtool';
import { accountWith } from './some-accounts';

const ACCOUNTS = 1_000;
const AT_ONCE = 25;

const oathAccount = fc
  .record({
    kind: fc.constantFrom('totp', 'hotp'),
    secret: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    algorithm: fc.constantFrom(...OTP_ALGORITHMS),
    // It knows no other lengths.
    digits: fc.integer({ min: 6, max: 8 }),
    period: fc.integer({ min: 1, max: 86_400 }),
    counter: fc.maxSafeNat(),
  })
  .map(accountWith);

test(`codeAt agrees with oathtool on ${ACCOUNTS} random accounts`, async () => {
  await requireOathtool();
  const at = fc.integer({ min: 0, max: 2 ** 32 });
  const samples = fc.sample(fc.record({ account: oathAccount, at }), ACCOUNTS);
  const theirs: string[] = [];
  for (let start = 0; start < samples.length; start += AT_ONCE) {
    theirs.push(...(await Promise.all(samples.slice(start, start + AT_ONCE).map(oathtool))));
  }
  const ours = samples.map((sample) => codeAt(sample.account, sample.at));
  expect(ours).toEqual(theirs);
}, 60_000);
