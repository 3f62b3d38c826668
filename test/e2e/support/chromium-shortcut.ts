import type { Page } from '@playwright/test';

const MODIFIERS: Record<string, number> = { Alt: 1, Ctrl: 2, MacCtrl: 2, Command: 4, Shift: 8 };

/**
 * Presses a shortcut as a manifest writes it, such as `Ctrl+Shift+6`. A raw key event goes by way of the browser's own
 * shortcuts, where extension commands are; Playwright's `keyboard.press` goes to the page alone.
 */
export async function pressShortcut(page: Page, shortcut: string): Promise<void> {
  const names = shortcut.split('+');
  const key = names.pop() ?? '';
  const keyCode = key.charCodeAt(0);
  const modifiers = names.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
  const event = {
    key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    windowsVirtualKeyCode: keyCode,
    nativeVirtualKeyCode: keyCode,
    modifiers,
  };
  // Left attached: with its session gone, the browser forgets a key that it has not handled yet.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}
