import { expect, test } from 'vitest';
import { SetupTexts } from '../../../lib/page/scan/texts';

const URI = 'otpauth://totp/Harbor:mara?secret=JBSWY3DPEHPK3PXP';

test('SetupTexts finds a key URI in a sentence, once', () => {
  const texts = new SetupTexts();
  texts.noteText(`Paste "${URI}" into your app, or <${URI}>.`);
  expect(texts.list()).toEqual([URI]);
});

test('SetupTexts finds batches and any case of the scheme', () => {
  const texts = new SetupTexts();
  texts.noteText('otpauth-migration://offline?data=AAAA OTPAUTH://TOTP/a?SECRET=b');
  expect(texts.list()).toEqual(['otpauth-migration://offline?data=AAAA', 'OTPAUTH://TOTP/a?SECRET=b']);
});

test('SetupTexts stops at twenty, and leaves out what is longer than 8,192 characters', () => {
  const texts = new SetupTexts();
  texts.noteText(`otpauth://totp/${'x'.repeat(8_200)}`);
  for (let i = 0; i < 100; i++) texts.noteText(`otpauth://totp/${i}`);
  expect(texts.list()).toHaveLength(20);
  expect(texts.list()[0]).toBe('otpauth://totp/0');
});
