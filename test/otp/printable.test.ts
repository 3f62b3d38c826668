import { expect, test } from 'vitest';
import { printable } from '../../lib/otp/printable';

test.each([
  ['  Acme  ', 'Acme'],
  ['a\u0000b\nc\u007f', 'abc'],
  ['\u202egro.lapyap\u202c', 'gro.lapyap'],
  ['pay\u200bpal\u00ad\ufeff', 'paypal'],
  ['line\u2028break', 'linebreak'],
  ['half \ud83d', 'half'],
  ['Ünï 馬 🔑', 'Ünï 馬 🔑'],
])('printable makes %j into %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});
