import type { Plugin } from 'vite';
import { flatTexts, readLanguages } from './word-file.ts';

const ALL = 'virtual:languages';
const ONE = 'virtual:language/';

let languages: ReturnType<typeof readLanguages> = new Map();

/**
 * The sentences as modules, one a language: whoever chose a language in Settings loads it by its tag. Each import names its
 * file, so that a reviewer of the package sees that nothing else can be loaded.
 */
export const LANGUAGE_MODULES: Plugin = {
  name: 'language-modules',
  // Once a build: each reading takes as long as all files together.
  buildStart: () => {
    languages = readLanguages();
  },
  resolveId: (id) => (id === ALL || id.startsWith(ONE) ? `\0${id}` : undefined),
  load: (id) => {
    if (id === `\0${ALL}`) return indexOf([...languages.keys()]);
    if (!id.startsWith(`\0${ONE}`)) return undefined;
    const sentences = languages.get(id.slice(ONE.length + 1));
    if (sentences === undefined) throw new Error(`there is no language ${id}`);
    return `export const TEXTS = ${JSON.stringify(flatTexts(sentences))};`;
  },
};

function indexOf(tags: string[]): string {
  const lines = tags.map((tag) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(ONE + tag)}),`);
  return `export const LANGUAGES = {\n${lines.join('\n')}\n};`;
}
