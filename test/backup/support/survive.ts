import { afterEach, expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { Refusal } from '../../../lib/refusal';
import { PASSPHRASE } from './fixture';

const LONGEST_MS = 2_000;
const PROTOTYPE = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** No file may leave anything behind on Object.prototype. */
afterEach(() => {
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(PROTOTYPE);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** Reads a file that means harm: the answer is a reading or a Refusal, and soon. */
export async function survive(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
  const start = process.cpuUsage();
  const answer = await readBackup(bytes, { passphrase }).then(
    ({ accounts, rejected }) => `${accounts.length} accounts, ${rejected.length} rejected`,
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return error.code;
    },
  );
  // The time of this process alone: the machine may be busy with others.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(LONGEST_MS);
  return answer;
}
