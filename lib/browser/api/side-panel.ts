import browser from 'webextension-polyfill';
import { openOwnWindow } from './own-window';

/** The page that shows the popup's list and stays open. */
const PAGE = '/sidepanel.html';
const WINDOW = { width: 400, height: 640 } as const;

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis.chrome as unknown as { sidePanel?: SidePanel } | undefined)?.sidePanel;
}

/** Whether anything can be shown beside the page here: Opera has no such panel, nor has Firefox for Android. */
export function hasPanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Shows the codes beside the page: in Chromium's side panel or in Firefox's sidebar, and in a window where there is neither.
 * Must be called by the handler of a gesture before it awaits anything.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (!hasPanel()) return openCodesWindow();
  await (sidePanel()?.open({ windowId }) ?? browser.sidebarAction.open());
}

/** Shows the codes in a small window of their own. */
export async function openCodesWindow(): Promise<void> {
  await openOwnWindow(PAGE, WINDOW);
}

/** What browsers call the window that a caller is in. */
const THIS_WINDOW = -2;

/** The window that this page is in. */
export async function readWindowId(): Promise<number> {
  if (!browser.windows) return THIS_WINDOW;
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** Whether this page stays open: a popup's tab is the one below it, a panel's changes. */
export function isKeptOpen(): boolean {
  return location.pathname === PAGE;
}

/** Closes the toolbar popup, whose work is done. What is kept open stays. */
export function closePopup(): void {
  if (!isKeptOpen()) window.close();
}
