import { type Category, formsOf, placesOf, type Sentence, type Sentences } from './word-file.ts';

/** Every number that a guard tries: all small ones, and one for which some languages have a form of its own. */
const NUMBERS: readonly number[] = [...Array.from({ length: 106 }, (_, i) => i), 1_000_000];

/** What looks like markup or a character reference: texts are shown as they are. */
const MARKUP = /<\/?[a-z!]|&#?\w+;/i;
/** Placeholders of other notations, and half of ours. */
const STRANGE_PLACE = /\$\d|%[sd]\b|\{\{|\}\}|\{[^}]*$|^[^{]*\}|\{\s*\}|\{[^}\w]/;

/** What the add-on stores allow of the texts that they show, in characters. */
const LONGEST: Readonly<Record<string, number>> = { extensionName: 45, extensionDescription: 132 };

/** What is wrong with a language's sentences beside the English ones, each with the name of its sentence. Empty is right. */
export function wordFaults(tag: string, sentences: Sentences, english: Sentences): string[] {
  const missing = [...english.keys()]
    .filter((name) => !sentences.has(name))
    .map((name) => `${name}: missing`);
  const faults = [...sentences].flatMap(([name, sentence]) => {
    const original = english.get(name);
    const found = original === undefined ? ['unknown'] : sentenceFaults(tag, sentence, original);
    return [...found, ...lengthFaults(name, sentence)].map((fault) => `${name}: ${fault}`);
  });
  const isOther = sentences.get('language') !== tag;
  return [...missing, ...faults, ...(isOther ? ['language: is not the name of the file'] : [])];
}

function sentenceFaults(tag: string, sentence: Sentence, original: Sentence): string[] {
  const texts = formsOf(sentence).flatMap(([, text]) => textFaults(text));
  if (typeof original === 'string') {
    if (typeof sentence !== 'string') return ['has plural forms'];
    return [...texts, ...placeFaults(placesOf(sentence), placesOf(original), [])];
  }
  if (typeof sentence === 'string') return ['has no plural forms'];
  return [...texts, ...pluralFaults(tag, sentence, original)];
}

function textFaults(text: string): string[] {
  return [
    ...(text.trim() === '' ? ['empty'] : []),
    ...(text !== text.trim() ? ['blank at an end'] : []),
    ...(MARKUP.test(text) ? ['markup'] : []),
    ...(STRANGE_PLACE.test(text) ? ['odd placeholder'] : []),
  ];
}

function pluralFaults(tag: string, forms: Partial<Record<Category, string>>, original: Sentence): string[] {
  const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const places = [...new Set(formsOf(original).flatMap(([, text]) => placesOf(text)))].sort();
  const missing = needed.filter((category) => forms[category] === undefined);
  const needless = Object.keys(forms).filter((category) => !needed.some((one) => one === category));
  return [
    ...missing.map((category) => `no form “${category}”`),
    ...needless.map((category) => `needless form “${category}”`),
    ...Object.entries(forms).flatMap(([category, text]) =>
      placeFaults(placesOf(text), places, numbersOf(tag, category).length === 1 ? ['count'] : []),
    ),
  ];
}

/** Those of the tried numbers that take a category. */
export function numbersOf(tag: string, category: string): number[] {
  const rules = new Intl.PluralRules(tag);
  return NUMBERS.filter((number) => rules.select(number) === category);
}

/** `optional` may be left out: a form for one number alone may say it in a word. */
function placeFaults(found: string[], wanted: string[], optional: string[]): string[] {
  const lacking = wanted.filter((place) => !found.includes(place) && !optional.includes(place));
  const strange = found.filter((place) => !wanted.includes(place));
  return [...lacking.map((place) => `no {${place}}`), ...strange.map((place) => `unknown {${place}}`)];
}

function lengthFaults(name: string, sentence: Sentence): string[] {
  const most = LONGEST[name];
  return formsOf(sentence).flatMap(([, text]) =>
    most !== undefined && text.length > most ? ['too long'] : [],
  );
}
