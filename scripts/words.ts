import { execFileSync } from 'node:child_process';
import { wordFaults } from './words/word-faults.ts';
import { formsOf, parseSentences, readLanguages, type Sentence, type Sentences } from './words/word-file.ts';

// Lists, language by language, what is left to be done: what the gate would refuse, and what was translated from an English
// sentence that is another one now. `npm run words de fr` lists these two.

const asked = process.argv.slice(2);
const languages = readLanguages();
const english: Sentences = languages.get('en') ?? new Map();

for (const [tag, sentences] of languages) {
  if (asked.length > 0 ? !asked.includes(tag) : tag === 'en') continue;
  const lines = [...wordFaults(tag, sentences, english), ...changedSince(tag)];
  console.log(`${tag}: ${lines.length === 0 ? 'nothing to do' : `${lines.length} to do`}`);
  for (const line of lines) console.log(`  ${line}`);
}

const words = [...english.values()].flatMap(formsOf).join(' ').split(/\s+/).length;
console.log(`${english.size} sentences, ${words} words in English, ${languages.size} languages`);

/** The English sentences that are others now than when the language's file was last committed. */
function changedSince(tag: string): string[] {
  const commit = git('log', '-1', '--format=%H', '--', `components/words/${tag}.yml`).trim();
  if (commit === '') return [];
  const before = parseSentences(git('show', `${commit}:components/words/en.yml`));
  return [...english]
    .filter(([name, sentence]) => before.has(name) && textOf(before.get(name)) !== textOf(sentence))
    .map(
      ([name, sentence]) =>
        `${name}: English is now “${textOf(sentence)}”, was “${textOf(before.get(name))}”`,
    );
}

function textOf(sentence: Sentence = ''): string {
  return formsOf(sentence)
    .map(([, text]) => text)
    .join(' | ');
}

function git(...parameters: string[]): string {
  return execFileSync('git', parameters, { encoding: 'utf8' });
}
