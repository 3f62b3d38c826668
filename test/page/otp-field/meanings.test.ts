import { expect, test } from 'vitest';
import { plain } from '../../../lib/page/otp-field/lexicon';
import { findMeaning, MEANINGS, type Meaning, means } from '../../../lib/page/otp-field/meanings';
import { STEM_KEYS, STEM_RESTS } from '../../../lib/page/otp-field/stem-index';
import { STEMS } from '../../../lib/page/otp-field/words/stems';
import { indexStems } from '../../../scripts/index-stems.ts';

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
const languagesOf = (meaning: Meaning): string[] =>
  linesOf(STEMS[meaning]).filter((line) => line.endsWith(':'));

test.each([
  'app',
  'code',
  'factor',
  'verify',
  'recovery',
  'message',
  'sent',
  'ask',
  'shop',
  'other',
] as const)('%s is known in sixty languages and more', (meaning) => {
  expect(new Set(languagesOf(meaning)).size).toBeGreaterThanOrEqual(60);
});

test.each(Object.entries(STEMS))('%s has each stem once, as plain writes it', (_, text) => {
  const stems = linesOf(text).filter((line) => !line.endsWith(':'));
  expect(new Set(stems).size).toBe(stems.length);
  for (const stem of stems) expect(plain(stem.replaceAll('_', ' '))).toBe(stem.replaceAll('_', ' ').trim());
});

// Text, what it means, and what it does not.
const SAID = [
  ['Indtast koden fra din godkendelsesapp', ['app', 'code', 'ask'], ['recovery', 'shop']],
  ['Kérjük, adja meg a hitelesítő alkalmazásban látható kódot!', ['app', 'code', 'ask'], ['sent']],
  ['Ange den 6-siffriga koden', ['code', 'digits', 'ask'], ['message']],
  ['ระบบได้ส่งรหัส OTP ไปยังหมายเลข 08x-xxx-1234', ['sent', 'code', 'message'], ['recovery']],
  ['Sisesta autentimisrakenduse kood', ['app', 'code', 'ask', 'verify'], ['sent', 'shop']],
  ['Резервен код', ['recovery', 'code'], ['app']],
  ['Your presentation, encoded', [], ['sent', 'code', 'app']],
] as const;

test.each(SAID)('means reads %s', (text, meant, others) => {
  for (const meaning of meant) expect([meaning, means(plain(text), meaning)]).toEqual([meaning, true]);
  for (const meaning of others) expect([meaning, means(plain(text), meaning)]).toEqual([meaning, false]);
});

test('findMeaning tells what is said first', () => {
  const text = 'enter the recovery code';
  expect(findMeaning(text, 'recovery')).toBeLessThan(findMeaning(text, 'code'));
  expect(findMeaning('enter the day', 'code')).toBe(-1);
});

test('the index has the stems of the lists, in the order of the meanings; node scripts/index-stems.ts makes it', () => {
  expect(Object.keys(STEMS)).toEqual([...MEANINGS]);
  expect({ keys: STEM_KEYS, rests: STEM_RESTS }).toEqual(indexStems());
});
