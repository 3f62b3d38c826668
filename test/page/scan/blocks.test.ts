import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { hasBlocks, modulesIn } from '../../../lib/page/scan/blocks';

const TEXT = 'otpauth://totp/Harbor:mara?secret=JBSWY3DPEHPK3PXP';

test("modulesIn reads the half blocks of qrcode's terminal output", async () => {
  const { size, data } = QRCode.create(TEXT, { errorCorrectionLevel: 'M' }).modules;
  const drawn = await QRCode.toString(TEXT, { type: 'utf8', errorCorrectionLevel: 'M', margin: 0 });
  const rows = modulesIn(drawn) ?? [];
  for (let y = 0; y < size; y++) {
    const expected = Array.from(data.slice(y * size, (y + 1) * size), Boolean);
    expect(rows[y]).toEqual(expected);
  }
});

test('modulesIn makes two rows of a line, so that two full blocks are a square', () => {
  const rows = modulesIn(Array(11).fill('██  ██').join('\n'));
  expect(rows).toHaveLength(22);
  expect(rows?.[0]).toEqual([true, true, false, false, true, true]);
});

test.each(['a text\n'.repeat(30), '##\n'.repeat(10), '##\n'.repeat(201), ''])(
  'modulesIn takes no other text (%#)',
  (text) => {
    expect(modulesIn(text)).toBeUndefined();
  },
);

test('hasBlocks does not take a heading for a code', () => {
  expect([hasBlocks('Issue #4'), hasBlocks('██ ▄▄')]).toEqual([false, true]);
});
