import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesField, readFields, varintField } from '../../lib/otp/protobuf';
import { Refusal } from '../../lib/refusal';

// protobuf.dev, "Encoding": field 1 = 150, field 2 = "testing", field 3 = a message with field 1 = 150.
test('readFields reads the examples of the encoding page', () => {
  const bytes = Uint8Array.from(Buffer.from('08960112077465 7374696e671a03089601'.replace(' ', ''), 'hex'));
  expect([...readFields(bytes)]).toEqual([
    { number: 1, value: 150n },
    { number: 2, value: Uint8Array.from(Buffer.from('testing')) },
    { number: 3, value: Uint8Array.of(0x08, 0x96, 0x01) },
  ]);
});

test('readFields passes over fields of four and eight bytes', () => {
  const bytes = Uint8Array.of(0x0d, 1, 2, 3, 4, 0x11, 1, 2, 3, 4, 5, 6, 7, 8, 0x18, 5);
  expect([...readFields(bytes)]).toEqual([{ number: 3, value: 5n }]);
});

test('readFields reads what varintField and bytesField write', () => {
  const number = fc.integer({ min: 1, max: 2 ** 20 });
  fc.assert(
    fc.property(number, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), (field, value) => {
      const fields = [...readFields(Uint8Array.from(varintField(field, value)))];
      expect(fields).toEqual([{ number: field, value: BigInt.asUintN(64, value) }]);
    }),
  );
  fc.assert(
    fc.property(number, fc.uint8Array({ maxLength: 300 }), (field, value) => {
      expect([...readFields(Uint8Array.from(bytesField(field, value)))]).toEqual([{ number: field, value }]);
    }),
  );
});

test.each([
  ['a cut varint', [0x08, 0x96]],
  ['a varint of eleven bytes', [0x08, ...new Array<number>(10).fill(0x80), 0x01]],
  ['a length beyond the end', [0x12, 0x03, 1, 2]],
  ['a length of 2^64 - 1', [0x12, ...new Array<number>(9).fill(0xff), 0x01]],
  ['a cut fixed field', [0x0d, 1, 2]],
  ['a group', [0x0b, 0x0c]],
  ['field number 0', [0x00, 0x01]],
])('readFields refuses %s', (_, bytes) => {
  expect(() => [...readFields(Uint8Array.from(bytes))]).toThrow(new Refusal('damaged-file'));
});
