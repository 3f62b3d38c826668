import browser from 'webextension-polyfill';

/** Sections of the options page; the address names the one that is open. */
export const OPTIONS_SECTIONS = [
  'accounts',
  'add',
  'transfer',
  'history',
  'security',
  'settings',
  'help',
] as const;
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number];

/** A place on the options page: a section, or below the accounts one's editor, or its QR code. */
export type OptionsPlace = OptionsSection | `accounts/${string}` | `accounts/${string}/qr`;

/** Opens the options page in a tab, at a place. */
export async function openOptions(place: OptionsPlace): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${place}`) });
}

/** Opens the import page in a tab. */
export async function openImport(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/import.html') });
}

/** The version in the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
