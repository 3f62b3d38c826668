import browser from 'webextension-polyfill';

/** The page that shows the popup's list and stays open. */
const PAGE = '/sidepanel.html';
const WINDOW = { width: 400, height: 640 } as const;

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Shows the codes beside the page: in Chromium's side panel or in Firefox's sidebar. Must be called by the handler of a
 * gesture before it awaits anything.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = globalThis.chrome as unknown as { sidePanel?: SidePanel };
  await (sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open());
}

/** Shows the codes in a small window of their own. */
export async function openCodesWindow(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL(PAGE), type: 'popup', ...WINDOW });
}

/** The window that this page is in. */
export async function readWindowId(): Promise<number> {
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
