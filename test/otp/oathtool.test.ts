import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OtpAccount } from '../../lib/otp/account';
import { OTP_ALGORITHMS } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code';
import { accountWith } from './some-accounts';

const run = promisify(execFile);
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

async function requireOathtool(): Promise<void> {
  await run('oathtool', ['--version']).catch((cause: unknown) => {
    throw new Error('oathtool is not installed: apt-get install oathtool', { cause });
  });
}

async function oathtool({ account, at }: { account: OtpAccount; at: number }): Promise<string> {
  const key = Buffer.from(account.secret).toString('hex');
  const options = [`--digits=${account.digits}`, ...modeOptions(account, at), key];
  return (await run('oathtool', options)).stdout.trim();
}

/** Its HOTP knows SHA-1 only: another hash is asked as TOTP with steps of a second, where the time is the counter. */
function modeOptions({ kind, algorithm, period, counter }: OtpAccount, at: number): string[] {
  if (kind === 'hotp' && algorithm === 'SHA1') return ['--hotp', `--counter=${counter}`];
  if (kind === 'hotp') return [`--totp=${algorithm}`, '--time-step-size=1s', `--now=@${counter}`];
  return [`--totp=${algorithm}`, `--time-step-size=${period}s`, `--now=@${at}`];
}
