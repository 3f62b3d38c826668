import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLabel } from '../../lib/site/punycode';

// Label, the letters that it stands for; the long ones are RFC 3492's samples (section 7.1, A, B, I, L).
const LABELS = [
  ['xn--bcher-kva', 'bücher'],
  ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['xn--b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['example', 'example'],
  ['xn--', ''],
  ['xn--!', 'xn--!'],
  ['xn--99999999', 'xn--99999999'],
] as const;

test.each(LABELS)('decodeLabel reads %j as %j', (label, letters) => {
  expect(decodeLabel(label)).toBe(letters);
});

test('decodeLabel undoes what URL does to any host of lower-case letters', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcxyzäöüéабвгдежαβγδ中文字'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (name) => {
      const label = URL.parse(`https://${name}.example/`)?.hostname.split('.')[0] ?? '';
      expect(decodeLabel(label)).toBe(name);
    }),
  );
});

test('decodeLabel answers for any label', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => typeof decodeLabel(`xn--${text}`) === 'string'),
  );
});
