import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { BUNDLED_PACKAGES } from './bundled-packages.ts';
import { ICON_TEMPLATES } from './icon-templates.ts';
import { messageName } from './words/build-words.ts';
import { flatTexts, readLanguages } from './words/word-file.ts';

const MARK = 'scripts/icon.svg';
/** What the page is imported by, as a text. */
const MODULE = 'virtual:rescue-page';

/** The oldest browsers with all that the style sheets use. */
const TARGET = ['chrome123', 'firefox121', 'safari17.5'];

const CONFIG: InlineConfig = {
  configFile: false,
  root: resolve('rescue'),
  logLevel: 'warn',
  publicDir: false,
  resolve: {
    alias: {
      '#i18n': resolve('lib/browser/words/i18n.ts'),
      'webextension-polyfill': resolve('rescue/words.ts'),
    },
  },
  plugins: [ICON_TEMPLATES, BUNDLED_PACKAGES],
  build: {
    write: false,
    target: TARGET,
    cssTarget: TARGET,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: resolve('rescue/index.html'), output: { codeSplitting: false } },
  },
};

/** The page that opens backups without Latchkey, as one file that needs nothing else (docs/decisions/0032). */
export async function buildRescuePage(): Promise<string> {
  const { html, script, style } = partsOf(await build(CONFIG));
  const words = usedWords(script);
  const mark = `data:image/svg+xml;base64,${readFileSync(MARK).toString('base64')}`;
  const filled = html
    .replace(/\s*<(?:script|link)\b[^>]*(?:\.js|\.css)"[^>]*>(?:<\/script>)?/g, '')
    .replace('rel="icon"', `rel="icon" href="${mark}"`)
    .replace(/ data-words="([^"]*)">/g, (_, name: string) => `>${escapeText(sentence(words, name))}`);
  // Functions, since a replacement may hold what has a meaning in one.
  return filled
    .replace(/(<meta charset="[^"]*" ?\/?>)/, (charset) => charset + policyMeta(script, style))
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `${wordsBlock(words)}<script type="module">${script}</script></body>`);
}

/** Lets the options page import the rescue page: the extension may fetch nothing, not even its own files. */
export const RESCUE_PAGE: Plugin = {
  name: 'rescue-page',
  resolveId: (id) => (id === MODULE ? '\0rescue-page' : undefined),
  load: async (id) => {
    if (id !== '\0rescue-page') return undefined;
    return `export const RESCUE_PAGE = ${JSON.stringify(await buildRescuePage())};`;
  },
};

type Built = Awaited<ReturnType<typeof build>>;

/** The page, its one script and its one style sheet. Throws when the build made anything else. */
function partsOf(built: Built): { html: string; script: string; style: string } {
  const files = (Array.isArray(built) ? built : [built as Rolldown.RolldownOutput]).flatMap(
    ({ output }) => output,
  );
  const textOf = (ending: string) => {
    const [file, ...others] = files.filter(({ fileName }) => fileName.endsWith(ending));
    if (file === undefined || others.length > 0) throw new Error(`the rescue page needs one ${ending}`);
    return file.type === 'chunk' ? file.code : String(file.source);
  };
  if (files.length !== 3) throw new Error(`too many files: ${files.map(({ fileName }) => fileName)}`);
  return { html: textOf('.html'), script: scriptText(textOf('.js')), style: textOf('.css') };
}

/** A script as it may stand in a page: these three begin something of their own there. */
function scriptText(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** By hash: the page runs this script and no other, wears this sheet, and asks for nothing anywhere. */
function policyMeta(script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Texts by the names that browsers know them by. */
type Words = Readonly<Record<string, string>>;

/** The sentences that the script names, and which language they are in. */
function usedWords(script: string): Words {
  const sentences = readLanguages().get('en') ?? new Map();
  const named = new Set(script.match(/\b[a-z]\w*(?:\.\w+)+/gi));
  const begun = [...script.matchAll(/`([a-z]\w*\.)\$\{/gi)].flatMap(([, start]) => start ?? []);
  const isUsed = (name: string) =>
    name === 'language' ||
    name.startsWith('rescue.') ||
    named.has(name) ||
    begun.some((start) => name.startsWith(start));
  const texts = Object.entries(flatTexts(new Map([...sentences].filter(([name]) => isUsed(name)))));
  return Object.fromEntries(texts.map(([name, text]) => [messageName(name), text]));
}

/** Data, not a script: `rescue/words.ts` reads it. */
function wordsBlock(words: Words): string {
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="words">${json}</script>`;
}

function sentence(words: Words, name: string): string {
  const text = words[messageName(name)];
  if (text === undefined) throw new Error(`no sentence ${name}`);
  return text;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
