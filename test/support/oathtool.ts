import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OtpAccount } from '../../lib/otp/account';

const run = promisify(execFile);

/** Throws with what to do where there is none. */
export async function requireOathtool(): Promise<void> {
  await run('oathtool', ['--version']).catch((cause: unknown) => {
    throw new Error('oathtool is not installed: apt-get install oathtool', { cause });
  });
}

/** The code of a TOTP or HOTP account with 6 to 8 digits; it knows no other lengths. `at` is Unix seconds. */
export async function oathtool({ account, at }: { account: OtpAccount; at: number }): Promise<string> {
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
