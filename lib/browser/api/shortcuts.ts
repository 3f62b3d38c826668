import browser from 'webextension-polyfill';

/** The keys that the browser has for each command; empty where it has none. */
export interface Shortcuts {
  popup: string;
  fill: string;
  scan: string;
  lock: string;
}

/** Undefined where the browser has no shortcuts for extensions, as on Android. */
export async function readShortcuts(): Promise<Shortcuts | undefined> {
  if (!browser.commands) return undefined;
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { popup: keyOf('_execute_action'), fill: keyOf('fill'), scan: keyOf('scan'), lock: keyOf('lock') };
}

/** Opens the browser's own settings for shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?(): Promise<void> } };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
