import browser from 'webextension-polyfill';
import { isKeptOpen } from './side-panel';

/** The tab that a person is looking at. Its address is there only after a gesture (activeTab). */
export interface ActiveTab {
  id: number;
  windowId: number;
  url?: string;
}

/** The active tab of the current window, or undefined where there is none to act on. */
export async function readActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = isKeptOpen() ? await findTabsBeside() : await browser.tabs.query(IN_THIS_WINDOW);
  return tab && toActiveTab(tab);
}

const IN_THIS_WINDOW = { active: true, currentWindow: true } as const;

/** A panel is in the window of the tab; a window of its own means the tab that was looked at last. */
async function findTabsBeside(): Promise<browser.Tabs.Tab[]> {
  if (!browser.windows) return browser.tabs.query(IN_THIS_WINDOW);
  const { id, type } = await browser.windows.getCurrent();
  if (type === 'normal' && id !== undefined) return browser.tabs.query({ active: true, windowId: id });
  const tabs = await browser.tabs.query({ active: true, windowType: 'normal' });
  return tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
}

/**
 * Calls back when another tab may be the active one, or another page is in it. Nothing tells that a gesture gave access to
 * a page; a person who comes back to the panel has mostly made one.
 */
export function onActiveTabChanged(callback: () => void): () => void {
  const onUpdated = (_: number, { status }: { status?: string }) => {
    if (status === 'complete') callback();
  };
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(onUpdated);
  addEventListener('focus', callback);
  return () => {
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(onUpdated);
    removeEventListener('focus', callback);
  };
}

export function toActiveTab({ id, windowId, url }: browser.Tabs.Tab): ActiveTab | undefined {
  if (id === undefined || windowId === undefined) return undefined;
  return { id, windowId, ...(url === undefined ? {} : { url }) };
}
