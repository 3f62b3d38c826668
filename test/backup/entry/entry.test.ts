import { expect, test } from 'vitest';
import { accountFrom } from '../../../lib/backup/entry/entry';

test.each(['\u{1F511}', 'e\u0301'])('accountFrom never cuts a long note inside of %s', (character) => {
  const note = `${'x'.repeat(9_999)}${character} and so on`;
  const fields = { kind: 'totp', secret: 'ABCDEFGH', issuer: 'Kettle', label: '', note };
  expect(accountFrom(fields).note).toBe('x'.repeat(9_999));
});
