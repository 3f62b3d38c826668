/** Modifiers as a Mac's menus show them, in their order there. `Ctrl` of a manifest is Command there. */
const MAC_MODIFIERS = [
  ['MacCtrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Ctrl', '⌘'],
  ['Command', '⌘'],
] as const;

/** Keys whose names in a manifest are not what stands on them. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['Comma', ','],
  ['Period', '.'],
  ['Left', '←'],
  ['Right', '→'],
  ['Up', '↑'],
  ['Down', '↓'],
]);

/**
 * A shortcut in the notation of manifests (`Ctrl+Shift+2`) as the platform writes it. What a browser has written so already,
 * as Chromium does on a Mac, stays as it is.
 */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const names = shortcut.split('+');
  const last = names.pop() ?? '';
  const key = KEYS.get(last) ?? last;
  if (!isMac) return [...names, key].join('+');
  const symbols = MAC_MODIFIERS.flatMap(([name, symbol]) => (names.includes(name) ? symbol : []));
  return symbols.join('') + key;
}

/** Whether the keyboard is a Mac's. */
export function hasMacKeys(): boolean {
  return navigator.userAgent.includes('Macintosh');
}
