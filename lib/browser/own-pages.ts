import browser from 'webextension-polyfill';

/** Sections of the options page; the address names the one that is open. */
export const OPTIONS_SECTIONS = [
  'accounts',
  'add',
  'transfer',
  'history',
  'security',
  'settings',
  'about',
] as const;
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number];

/** Opens the options page in a tab, on a section. */
export async function openOptions(section: OptionsSection): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}

/** Opens the import page in a tab. */
export async function openImport(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/import.html') });
}

/** The version in the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
