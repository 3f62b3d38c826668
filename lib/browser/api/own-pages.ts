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
export type OptionsPlace = OptionsSection | 'add/type' | `accounts/${string}` | `accounts/${string}/qr`;

/** The addresses of pages that pages of ours link to. */
export const OPTIONS_PAGE = '/options.html';
export const IMPORT_PAGE = '/import.html';
export const WELCOME_PAGE = '/welcome.html';

/** Opens the options page in a tab, at a place. */
export async function openOptions(place: OptionsPlace): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${OPTIONS_PAGE}#${place}`) });
}

/** Opens the import page in a tab. */
export async function openImport(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(IMPORT_PAGE) });
}

/** Opens the options page in a tab, where it asks for a passkey at once. */
export async function openForPasskey(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${OPTIONS_PAGE}?${PASSKEY_WANTED}#accounts`) });
}

/** In the address of the options page: a passkey was asked for where none can be given. */
export const PASSKEY_WANTED = 'passkey';

/** Opens the welcome page in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}

/** The version in the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
