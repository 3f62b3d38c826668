import { expect, test } from 'vitest';
import { parsePageScan } from '../../../lib/browser/scan/page-scan';
import { Refusal } from '../../../lib/refusal';

const SCAN = {
  href: 'https://harbor.example/set-up',
  origin: 'https://harbor.example',
  viewport: { width: 1280, height: 720 },
  pictures: [
    { src: '/qr.png', rect: { x: 1, y: 2, width: 3, height: 4 }, dataUrl: 'data:image/png;base64,AA==' },
  ],
  texts: ['otpauth://totp/a?secret=JBSWY3DPEHPK3PXP'],
  keyTexts: ['JBSWY3DPEHPK3PXP'],
};

test('parsePageScan returns what the script answered', () => {
  expect(parsePageScan(SCAN)).toEqual(SCAN);
});

test('parsePageScan leaves out addresses that are no pictures', () => {
  const [{ dataUrl: _, ...bare }] = SCAN.pictures as [(typeof SCAN.pictures)[0]];
  const pictures = [{ ...bare, dataUrl: 'https://harbor.example/qr.png' }];
  expect(parsePageScan({ ...SCAN, pictures }).pictures).toEqual([bare]);
});

test('parsePageScan keeps texts and keys within their bounds', () => {
  const texts = ['x'.repeat(8_193), 7, ...Array(30).fill('otpauth://totp/a')];
  const keyTexts = ['short', 'jbswy3dpehpk3pxp', 'A'.repeat(129), 'A'.repeat(128)];
  const scan = parsePageScan({ ...SCAN, texts, keyTexts });
  expect(scan.texts).toEqual(Array(20).fill('otpauth://totp/a'));
  expect(scan.keyTexts).toEqual(['A'.repeat(128)]);
});

test.each([
  undefined,
  'text',
  { ...SCAN, href: 1 },
  { ...SCAN, pictures: {} },
  { ...SCAN, texts: 'otpauth://' },
  { ...SCAN, keyTexts: undefined },
  { ...SCAN, viewport: { width: '1', height: 1 } },
  { ...SCAN, pictures: [{ rect: { x: Number.NaN, y: 0, width: 1, height: 1 } }] },
])('parsePageScan refuses any other shape (%#)', (value) => {
  expect(() => parsePageScan(value)).toThrow(new Refusal('bad-message'));
});
