import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The categories of CLDR, which a language uses some of. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** One sentence, or the form of it for each plural category. */
export type Sentence = string | Partial<Record<Category, string>>;

/** A language's sentences by their names, such as `codes.copied`. */
export type Sentences = ReadonlyMap<string, Sentence>;

/** Where a sentence has something put in. */
const PLACE = /\{(\w+)\}/g;

const WORDS_DIR = 'components/words';

/** The sentences of a file's text. Throws where it is no YAML, or holds anything but texts by their names. */
export function parseSentences(yaml: string): Sentences {
  const found = new Map<string, Sentence>();
  const visit = (value: unknown, name: string) => {
    if (typeof value === 'string') return found.set(name, value);
    if (typeof value !== 'object' || value === null) throw new Error(`${name} is no text`);
    if (isPlural(value)) return found.set(name, value);
    for (const [key, below] of Object.entries(value)) visit(below, name === '' ? key : `${name}.${key}`);
    return found;
  };
  visit(parse(yaml), '');
  return found;
}

function isPlural(value: object): value is Partial<Record<Category, string>> {
  return Object.keys(value).every((key) => CATEGORIES.some((known) => known === key));
}

/** All languages there are, by their tags (BCP 47), which the files are named after. English first. */
export function readLanguages(): Map<string, Sentences> {
  const tags = globSync(`${WORDS_DIR}/*.yml`).map((file) => path.basename(file, '.yml'));
  const sorted = tags.sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  return new Map(sorted.map((tag) => [tag, parseSentences(readFileSync(`${WORDS_DIR}/${tag}.yml`, 'utf8'))]));
}

/** The forms of a sentence, each with its category; a sentence that does not count has one without. */
export function formsOf(sentence: Sentence): [category: string, text: string][] {
  return typeof sentence === 'string' ? [['', sentence]] : Object.entries(sentence);
}

/** The names that are put into a text, each once. */
export function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].flatMap(([, name]) => name ?? []))].sort();
}

/** Texts by the names that the pages look them up by: `codes.found` in the category “one” is `codes.found.one`. */
export function flatTexts(sentences: Sentences): Record<string, string> {
  const entries = [...sentences].flatMap(([name, sentence]) =>
    formsOf(sentence).map(([category, text]) => [category ? `${name}.${category}` : name, text] as const),
  );
  return Object.fromEntries(entries);
}
