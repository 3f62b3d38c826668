import { formsOf, placesOf, type Sentence, type Sentences } from './word-file.ts';

/** What each sentence has put in, as TypeScript knows it: `i18n.t` takes no other name and no other parameters. */
export function wordTypes(sentences: Sentences): string {
  const lines = [...sentences].map(([name, sentence]) => `  '${name}': [${parametersOf(sentence)}];`);
  return `interface SentenceParameters {\n${lines.join('\n')}\n}\n`;
}

/** A count first, where the sentence has plural forms; then what else is put in, by its name. */
function parametersOf(sentence: Sentence): string {
  const isPlural = typeof sentence !== 'string';
  const places = new Set(formsOf(sentence).flatMap(([, text]) => placesOf(text)));
  if (isPlural) places.delete('count');
  const given = `given: { ${[...places].map((place) => `${place}: string | number`).join('; ')} }`;
  return [...(isPlural ? ['count: number'] : []), ...(places.size > 0 ? [given] : [])].join(', ');
}
