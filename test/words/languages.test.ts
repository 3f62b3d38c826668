import { expect, test } from 'vitest';
import { numbersOf, wordFaults } from '../../scripts/words/word-faults';
import { type Category, formsOf, parseSentences, readLanguages } from '../../scripts/words/word-file';

const LANGUAGES = readLanguages();
const english = LANGUAGES.get('en') ?? new Map();

test.each([...LANGUAGES])('%s has every sentence, as English has it', (tag, sentences) => {
  expect(sentences.size).toBeGreaterThan(500);
  expect(wordFaults(tag, sentences, english)).toEqual([]);
});

/** 0 to 105, and a million. */
const NUMBERS = [...Array(106).keys(), 1_000_000];

test.each([...LANGUAGES])(
  '%s has a form for every number of every sentence that counts',
  (tag, sentences) => {
    const rules = new Intl.PluralRules(tag);
    const counting = [...sentences].filter(([, sentence]) => typeof sentence !== 'string');
    expect(counting.length).toBeGreaterThan(30);
    const lacking = counting.flatMap(([name, sentence]) => {
      const forms = new Map(formsOf(sentence));
      return NUMBERS.filter((number) => !forms.get(rules.select(number))).map(
        (number) => `${name}: ${number}`,
      );
    });
    expect(lacking).toEqual([]);
  },
);

const SAMPLE = parseSentences(`
language: en
title: Accounts
named: Copied {account}
count:
  one: "{count} account at {site}"
  other: "{count} accounts at {site}"
`);

const FAULTLESS = `
language: ru
title: Записи
named: Скопировано {account}
count:
  one: "{count} запись на {site}"
  few: "{count} записи на {site}"
  many: "{count} записей на {site}"
  other: "{count} записи на {site}"
`;

test('wordFaults finds nothing where nothing is wrong', () => {
  expect(wordFaults('ru', parseSentences(FAULTLESS), SAMPLE)).toEqual([]);
});

test.each([
  ['title: Записи\n', '', 'title: missing'],
  ['title:', 'heading:', 'heading: unknown'],
  ['{account}', '{konto}', 'named: unknown {konto}'],
  ['Скопировано {account}', 'Скопировано', 'named: no {account}'],
  ['  few: "{count} записи на {site}"\n', '', 'count: no form “few”'],
  ['  few:', '  two:', 'count: needless form “two”'],
  // 21, 31 and so on take this form too.
  ['"{count} запись на', '"Одна запись на', 'count: no {count}'],
  ['Записи', '<b>Записи</b>', 'title: markup'],
  ['Записи', 'Записи&nbsp;', 'title: markup'],
  ['Записи', 'Записи $1', 'title: odd placeholder'],
  ['{account}', '{account', 'named: odd placeholder'],
  ['Записи', '"Записи "', 'title: blank at an end'],
  ['Записи', '""', 'title: empty'],
  ['language: ru', 'language: uk', 'language: is not the name of the file'],
])('wordFaults sees it when %s becomes %s', (right, wrong, fault) => {
  expect(FAULTLESS).toContain(right);
  expect(wordFaults('ru', parseSentences(FAULTLESS.replace(right, wrong)), SAMPLE)).toContain(fault);
});

test('a form for one number alone may say it in a word', () => {
  const spelled =
    'language: en\ntitle: A\nnamed: "{account}"\ncount:\n  one: One account at {site}\n  other: "{count} at {site}"\n';
  expect(wordFaults('en', parseSentences(spelled), SAMPLE)).toEqual([]);
});

/** Numbers by category as CLDR 45's table has them; a language that some engine knew otherwise would fail here. */
const TABLE: [string, Partial<Record<Category, number[]>>][] = [
  ['en', { one: [1] }],
  ['fr', { one: [0, 1], many: [1_000_000] }],
  ['ru', { one: [1, 21, 31, 41, 51, 61, 71, 81, 91, 101] }],
  ['pl', { one: [1] }],
  ['cs', { one: [1], few: [2, 3, 4] }],
  ['he', { one: [1], two: [2] }],
  ['ja', { other: [...NUMBERS] }],
];
test.each(TABLE)('numbersOf gives the numbers of each category in %s', (tag, table) => {
  for (const [category, numbers] of Object.entries(table)) expect(numbersOf(tag, category)).toEqual(numbers);
});
