import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../lib/vault/base64';
import { refusal } from './support/vaults';

test('toBase64 agrees with Node, also beyond one slice', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});

// `atob` reads all but the last two.
test.each(['Zm9', 'Zm8', 'Zm 9v', 'Zm9v\n', 'Zm9=', 'Zg=', 'Zh==', 'Zm9v====', 'Zm-_', '✓✓✓✓'])(
  'fromBase64 refuses %j, which toBase64 does not write',
  (text) => {
    expect(() => fromBase64(text)).toThrow(refusal('vault-damaged'));
  },
);
