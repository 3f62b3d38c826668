import { afterEach, expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { Refusal } from '../../../lib/refusal';
import { PASSPHRASE } from './fixture';

const PROTOTYPE = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** No file may leave anything behind on Object.prototype. */
afterEach(() => {
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(PROTOTYPE);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/**
 * Reads a file that means harm: the answer is a result or a Refusal. How long that may take, Vitest's own limit says
 * here; `npm run test:fuzz` measures it.
 */
export async function survive(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
  return readBackup(bytes, { passphrase }).then(
    ({ accounts, rejected }) => `${accounts.length} accounts, ${rejected.length} rejected`,
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return error.code;
    },
  );
}
