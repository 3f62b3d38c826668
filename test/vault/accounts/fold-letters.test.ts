import { expect, test } from 'vitest';
import { foldLetters } from '../../../lib/vault/accounts/fold-letters';

// Ways to write the same.
const ROWS: [string, ...string[]][] = [
  ['Straße', 'strasse', 'STRASSE', 'STRAẞE'],
  ['Ørsted', 'orsted', 'ØRSTED'],
  ['Łódź', 'lodz', 'ŁÓDŹ'],
  ['IŞIK', 'ışık', 'isik', 'Işık', 'İŞİK'],
  ['Ελληνική', 'ελληνικη', 'ΕΛΛΗΝΙΚΗ'],
  ['Οδυσσεύς', 'οδυσσευσ', 'ΟΔΥΣΣΕΥΣ'],
  ['مُحَمَّد', 'محمد', 'محمـد'],
  ['שָׁלוֹם', 'שלום'],
  ['ｶﾞﾁｬ', 'ガチャ', 'がちゃ'],
  ['ＧｉｔＨｕｂ', 'github'],
  ['Đặng Văn', 'dang van'],
  ['Þór', 'thor'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['Čáp', 'cap'],
  ['ЁЛКА', 'елка', 'ёлка'],
  ['ﬁx', 'fix'],
];

test.each(ROWS)('foldLetters makes one of %j and its other spellings', (first, ...others) => {
  for (const other of others) expect(foldLetters(other), other).toBe(foldLetters(first));
});

// Words that differ by more than accents.
const APART = [
  ['किला', 'कला'],
  ['Ωmega', 'omega'],
  ['хост', 'host'],
  ['กา', 'กี'],
] as const;

test.each(APART)('foldLetters keeps %j and %j apart', (one, other) => {
  expect(foldLetters(one)).not.toBe(foldLetters(other));
});

/** Letters and pairs of them that people type for others. */
const PLAIN = [...'abcdefghijklmnopqrstuvwxyz', 'ae', 'oe', 'ss'];

test('foldLetters makes plain every Latin letter that Unicode sorts as a plain one', () => {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  const letters = Array.from({ length: 0x250 - 0xc0 }, (_, i) => String.fromCodePoint(0xc0 + i));
  const alike = letters.flatMap((letter) => {
    const plain = PLAIN.find((one) => compare(one, letter) === 0);
    return plain === undefined ? [] : [[letter, plain] as const];
  });
  expect(alike.length).toBeGreaterThan(250);
  expect(alike.filter(([letter, plain]) => foldLetters(letter) !== plain)).toEqual([]);
});

test('foldLetters is quick enough for a thousand accounts at each key', () => {
  const names = Array.from({ length: 1_000 }, (_, i) => `Łódź Straße ${i} ada.ørsted@example.com`);
  for (const name of names) foldLetters(name);
  const begun = performance.now();
  for (const name of names) foldLetters(name);
  expect(performance.now() - begun).toBeLessThan(60);
});
