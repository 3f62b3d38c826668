import browser from 'webextension-polyfill';
import { isRightToLeft } from './direction';

/** What a sentence has put in, by name. Numbers are written as the shown language writes them. */
type Given = Readonly<Record<string, string | number>>;

/** Texts by their names; a plural form by its sentence's name and its category. */
export type Texts = Readonly<Record<string, string>>;

const PLACE = /\{(\w+)\}/g;
/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The language that a person chose; without one the browser's own messages are shown. */
let chosen: Texts | undefined;
let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** Shows the sentences of another language from now on; without texts, those that the browser picked. */
export function showTexts(texts: Texts | undefined): void {
  chosen = texts;
  rules = undefined;
  numbers = undefined;
}

/** The tag (BCP 47) of the language that is shown. */
function shownLanguage(): string {
  return textOf('language');
}

/** The tag to format dates and numbers by: the browser's own where it is a kind of the language that is shown. */
export function formatLanguage(): string {
  const shown = shownLanguage();
  const own = globalThis.navigator?.language ?? '';
  return own.split('-')[0] === shown.split('-')[0] && (own.length > 2 || !shown.includes('-')) ? own : shown;
}

/** Tells the page in which language it is, which fonts, screen readers and hyphenation go by, and has it run in its direction. */
export function showPageLanguage(): void {
  const { documentElement: page } = document;
  page.lang = shownLanguage();
  page.dir = isRightToLeft(page.lang) ? 'rtl' : 'ltr';
}

function textOf(name: string): string {
  return chosen?.[name] ?? browser.i18n.getMessage(name.replaceAll('.', '_'));
}

/** The sentence of a name, with what is put in: a count first where it has plural forms, then all else by name. */
function t<Name extends keyof SentenceParameters>(
  name: Name,
  ...parameters: SentenceParameters[Name]
): string {
  const [first, second] = parameters as [number | Given | undefined, Given | undefined];
  if (typeof first !== 'number') return filled(textOf(name), first);
  rules ??= new Intl.PluralRules(shownLanguage());
  return filled(textOf(`${name}.${rules.select(first)}`), { ...second, count: first });
}

function filled(text: string, given: Given | undefined): string {
  return given ? text.replace(PLACE, (_, place: string) => written(given[place])) : text;
}

function written(value: string | number = ''): string {
  if (typeof value !== 'number') return isolated(value);
  numbers ??= new Intl.NumberFormat(formatLanguage());
  return numbers.format(value);
}

/** A name keeps its own direction in a sentence of the other one, and does not turn what stands around it. */
function isolated(text: string): string {
  const isMixed = isRightToLeft(shownLanguage()) || RIGHT_TO_LEFT.test(text);
  return isMixed ? `\u2068${text}\u2069` : text;
}

export const i18n = { t };
