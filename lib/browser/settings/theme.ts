import { readSettings, type Settings } from './settings';

/** Gives the page the colours that the person chose; without a choice it follows the system by itself. */
export async function applyTheme(settings: Promise<Settings> = readSettings()): Promise<void> {
  showTheme((await settings).theme);
}

export function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
