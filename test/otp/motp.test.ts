import { expect, test } from 'vitest';
import { codeAt } from '../../lib/otp/code';
import { parseKeyUri } from '../../lib/otp/key-uri';

test.each([
  ['e3152afee62599c8', '1234', 165_892_298, 'e7d8b6'],
  ['e3152afee62599c8', '1234', 123_456_789, '4ebfb2'],
  ['bbb1912bb5c515be', '9999', 1_659_540_020, 'ced7b1'],
  ['bbb1912bb5c515be', '9999', 1_659_540_022, 'ced7b1'],
  ['bbb1912bb5c515be', '9999', 1_659_539_870, '1a14f8'],
])("codeAt gives Mobile-OTP's code of %s, PIN %s, at %i", (secret, pin, at, code) => {
  expect(codeAt({ ...parseKeyUri(`motp://a?secret=${secret}`), pin }, at)).toBe(code);
});
