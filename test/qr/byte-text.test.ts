import { expect, test } from 'vitest';
import { byteText } from '../../lib/qr/byte-text';

const BYTES = [
  ['UTF-8', [0x4d, 0xc3, 0xbc, 0x6c], undefined, 'Mül'],
  ['UTF-8 that names itself', [0xe6, 0x97, 0xa5], 26, '日'],
  ['UTF-8 under a name that says Latin 1', [0xc3, 0xbc], 3, 'ü'],
  ['windows-1252 where it is not UTF-8', [0x4d, 0xfc, 0x6c, 0x80], undefined, 'Mül€'],
  ['Shift JIS by its name', [0x93, 0xfa], 20, '日'],
  ['Cyrillic by its name', [0xcc, 0xe8, 0xf0], 22, 'Мир'],
  ['an unknown name', [0x61], 899, 'a'],
  ['nothing', [], undefined, ''],
] as const;
test.each(BYTES)('byteText reads %s', (_, bytes, eci, text) => {
  expect(byteText(Uint8Array.from(bytes), eci)).toBe(text);
});
