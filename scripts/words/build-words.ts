import type { WxtHooks } from 'wxt';
import { flatTexts, readLanguages } from './word-file.ts';
import { wordTypes } from './word-types.ts';

/**
 * Browsers that ask for a language by another name, or for a sibling that has no file of its own. Theirs is the nearest
 * thing that there is.
 */
const ALSO_AS: Readonly<Record<string, readonly string[]>> = {
  nb: ['no'],
  'pt-BR': ['pt', 'pt-PT'],
  'zh-CN': ['zh'],
  'zh-TW': ['zh-HK'],
};

/**
 * Each language as the browsers' own messages, which pages in the browser's language read without loading anything. Browsers
 * give an extension no other: for whoever chose one in Settings there are modules, too (docs/decisions/0035).
 */
export const buildWords: Partial<WxtHooks> = {
  'prepare:types': (_, entries) => {
    const english = readLanguages().get('en');
    if (english === undefined) throw new Error('there is no English');
    entries.push({ path: 'types/words.d.ts', text: wordTypes(english), tsReference: true });
  },
  'build:publicAssets': (_, files) => {
    for (const [tag, sentences] of readLanguages()) {
      const texts = flatTexts(sentences);
      const names = [tag, ...(ALSO_AS[tag] ?? [])].map((name) => name.replace('-', '_'));
      for (const name of names) {
        files.push({ relativeDest: `_locales/${name}/messages.json`, contents: browserMessages(texts) });
      }
    }
  },
};

/** As browsers want them: no dots in names, and a dollar sign doubled. */
function browserMessages(texts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(texts).map(
    ([name, text]) => [messageName(name), { message: text }] as const,
  );
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new Error('two names are one');
  return JSON.stringify(Object.fromEntries(entries)).replaceAll('$', '$$$$');
}

/** The name that `lib/browser/words/i18n.ts` asks a browser for. */
export function messageName(name: string): string {
  return name.replaceAll('.', '_');
}
