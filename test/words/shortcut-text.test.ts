import { expect, test } from 'vitest';
import { shortcutText } from '../../components/words/shortcut-text';

// As a browser tells it, elsewhere, on a Mac.
const ROWS = [
  ['Ctrl+Shift+2', 'Ctrl+Shift+2', '⇧⌘2'],
  ['MacCtrl+Shift+L', 'MacCtrl+Shift+L', '⌃⇧L'],
  ['Alt+Shift+F', 'Alt+Shift+F', '⌥⇧F'],
  ['Alt+Period', 'Alt+.', '⌥.'],
  ['Alt+Up', 'Alt+↑', '⌥↑'],
  ['Command+Comma', 'Command+,', '⌘,'],
  ['Ctrl+Enter', 'Ctrl+Enter', '⌘Enter'],
  ['F6', 'F6', 'F6'],
  ['⌃⇧L', '⌃⇧L', '⌃⇧L'],
  ['', '', ''],
] as const;

test.each(ROWS)('shortcutText writes %j as the platform does', (shortcut, elsewhere, mac) => {
  expect(shortcutText(shortcut, false)).toBe(elsewhere);
  expect(shortcutText(shortcut, true)).toBe(mac);
});
