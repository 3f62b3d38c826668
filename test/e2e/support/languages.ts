import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { flatTexts, readLanguages } from '../../../scripts/words/word-file.ts';
import { BUILD } from './chromium.ts';
import { Popup } from './popup.ts';
import type { View } from './states.ts';

/** The sentences of a language, by their names; without what some have put in. */
export function wordsIn(tag: string): (name: string) => string {
  const sentences = readLanguages().get(tag);
  if (!sentences) throw new Error(`there is no language ${tag}`);
  const texts = flatTexts(sentences);
  return (name) => {
    const text = texts[name];
    if (text === undefined || text.includes('{')) throw new Error(`${name} is no whole sentence`);
    return text;
  };
}

/** The language whose texts `buildWithPseudo` replaces. */
const REPLACED = 'nl';
/** The other direction, and English made longer than all others. */
export const FEW_LANGUAGES = ['ar', REPLACED];
/** Long words, and long sentences. */
export const MORE_LANGUAGES = ['de', 'fi'];

/** A copy of the build in which one language is English with accents, in brackets, and longer by 40 %. */
export async function buildWithPseudo(): Promise<string> {
  const build = test.info().outputPath('build');
  await cp(BUILD, build, { recursive: true });
  const english = flatTexts(readLanguages().get('en') ?? new Map());
  const pseudo = Object.entries(english).map(([name, text]) => [name, pseudoOf(text)] as const);
  const texts = { ...Object.fromEntries(pseudo), language: REPLACED };
  const dutch = flatTexts(readLanguages().get(REPLACED) ?? new Map())['gate.create'] ?? '';
  for (const name of await readdir(join(build, 'chunks'))) {
    const file = join(build, 'chunks', name);
    const code = await readFile(file, 'utf8');
    const exported = /export\{\w+ as (\w+)\}/.exec(code)?.[1];
    if (!code.includes(dutch) || exported === undefined) continue;
    await writeFile(file, `const texts=${JSON.stringify(texts)};export{texts as ${exported}}`);
    return build;
  }
  throw new Error(`the build has no module of ${REPLACED}`);
}

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ô',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ö',
  U: 'Û',
};

/** What is put in stays as it is; one syllable more for each two and a half is 40 %. */
function pseudoOf(text: string): string {
  const accented = text.replaceAll(/\{\w+\}|[a-zA-Z]/g, (found) => ACCENTS[found] ?? found);
  return `[${accented}${' wörd'.repeat(Math.ceil((text.length * 0.4) / 5))}]`;
}

/** What is cut off, covered or sticks out in any of these languages, at the size that the view has and at 320 pixels. */
export async function misfitsOf(name: string, view: View, tags: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const tag of tags) {
    await view.evaluate(choose(tag));
    found.push(...(await misfitsAt(view)).map((one) => `${name}, ${tag}: ${one}`));
    if (view instanceof Popup) continue;
    const page = view as Page;
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await misfitsAt(view)).map((one) => `${name}, ${tag}, 320 px: ${one}`));
    if (before) await page.setViewportSize(before);
  }
  await view.evaluate(choose('browser'));
  return found;
}

/** Chooses a language, and waits until the page shows it. */
function choose(tag: string): string {
  return `(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, language: '${tag}' } });
    const shown = '${tag === 'browser' ? 'en' : tag}';
    for (let i = 0; document.documentElement.lang !== shown; i++) {
      if (i > 300) throw new Error('never in ' + shown);
      await new Promise((later) => setTimeout(later, 50));
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  })()`;
}

async function misfitsAt(view: View): Promise<string[]> {
  return (await view.evaluate(MISFITS)) as string[];
}

/**
 * What sticks out of a page that would scroll sideways; controls and headings whose text is wider or higher than they are;
 * and controls that cover each other. Names that a person chose may end in dots.
 */
const MISFITS = `(() => {
  const found = [];
  const say = (what, one) => found.push(what + ' ' + one.outerHTML.slice(0, 120));
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 2;
  if (document.documentElement.scrollWidth > innerWidth)
    for (const one of document.querySelectorAll('body *')) {
      const { left, right } = one.getBoundingClientRect();
      if ((right > innerWidth + 1 || left < -1) && shown(one)) say('sticks out', one);
    }
  const controls = [...document.querySelectorAll('button, .button, a, label, legend, th, h1, h2, h3')]
    .filter((one) => shown(one) && !one.closest('.row-main, .visually-hidden, .svg'));
  for (const one of controls) {
    const own = one.getBoundingClientRect();
    // Fonts differ in how far they reach over their line; a line too many is more than half of one.
    const slack = parseFloat(getComputedStyle(one).fontSize) / 2;
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement.closest('.visually-hidden, input, select, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const text = range.getBoundingClientRect();
      // Rows that are not drawn yet, and blanks between elements.
      if (text.width === 0) continue;
      if (text.right > own.right + 1 || text.left < own.left - 1) say('is too wide', one);
      if (text.bottom > own.bottom + slack || text.top < own.top - slack) say('is too high', one);
    }
  }
  const buttons = controls.filter((one) => one.matches('button, .button'));
  for (const [i, one] of buttons.entries()) {
    const a = one.getBoundingClientRect();
    for (const other of buttons.slice(i + 1)) {
      const b = other.getBoundingClientRect();
      const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      if (isOver && !one.contains(other) && !other.contains(one) && one.offsetParent === other.offsetParent)
        say('covers another', one);
    }
  }
  return found.slice(0, 5);
})()`;
