import browser from 'webextension-polyfill';

/** The tab that a person is looking at. Its address is there only after a gesture (activeTab). */
export interface ActiveTab {
  id: number;
  windowId: number;
  url?: string;
}

/** The active tab of the current window, or undefined where there is none to act on. */
export async function readActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && toActiveTab(tab);
}

export function toActiveTab({ id, windowId, url }: browser.Tabs.Tab): ActiveTab | undefined {
  if (id === undefined || windowId === undefined) return undefined;
  return { id, windowId, ...(url === undefined ? {} : { url }) };
}
