import { LANGUAGES } from 'virtual:languages';
import { onSettingsChanged, readSettings, type Settings } from '../settings/settings';
import { showPageLanguage, showTexts, type Texts } from './i18n';

/** Shows the language of the settings in this page. Nothing is loaded for the browser's own. */
export async function showLanguage(language: Settings['language']): Promise<void> {
  showTexts(language === 'browser' ? undefined : await loadTexts(language));
  showPageLanguage();
}

/** A language's texts, or undefined where this version has none of that name: then the browser's own are shown. */
async function loadTexts(language: string): Promise<Texts | undefined> {
  const module = Object.hasOwn(LANGUAGES, language) ? await LANGUAGES[language]?.() : undefined;
  return module?.TEXTS;
}

/** Draws a page in the language of the settings, and again whenever another one is chosen. */
export async function drawInLanguage(draw: () => void): Promise<void> {
  const { language } = await readSettings();
  await showLanguage(language);
  draw();
  drawWhenAnother(language, draw);
}

/** Draws again whenever another language than the one that is shown is chosen, in this page or another. */
export function drawWhenAnother(language: Settings['language'], draw: () => void): void {
  let shown = language;
  onSettingsChanged(async (settings) => {
    if (settings.language === shown) return;
    shown = settings.language;
    await showLanguage(shown);
    draw();
  });
}
