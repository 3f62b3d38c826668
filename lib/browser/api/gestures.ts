import browser from 'webextension-polyfill';
import { type ActiveTab, toActiveTab } from './active-tab';

/** What a person can ask for outside the extension's own pages. */
export interface Gestures {
  /** A picture was right-clicked: `src` is its address. */
  scanPicture(tab: ActiveTab, src: string | undefined): Promise<void>;
  scanPage(tab: ActiveTab): Promise<void>;
  /** A text field was right-clicked. */
  fillHere(tab: ActiveTab): Promise<void>;
  fill(tab: ActiveTab): Promise<void>;
  lock(): Promise<void>;
  /** The codes are wanted beside the page, or in a window of their own. */
  keepPanel(tab: ActiveTab): Promise<void>;
  keepWindow(): Promise<void>;
}

/** Listens for context menu and keyboard; a browser may lack either. Must stand before the worker's first await. */
export function listenForGestures(gestures: Gestures): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'keep-window') return gestures.keepWindow();
    const target = tab && toActiveTab(tab);
    if (target === undefined) return undefined;
    if (info.menuItemId === 'keep-panel') return gestures.keepPanel(target);
    if (info.menuItemId === 'scan-picture') return gestures.scanPicture(target, info.srcUrl);
    if (info.menuItemId === 'scan-page') return gestures.scanPage(target);
    return info.menuItemId === 'fill-here' ? gestures.fillHere(target) : undefined;
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'lock') return gestures.lock();
    const target = tab && toActiveTab(tab);
    if (target === undefined) return undefined;
    if (command === 'scan') return gestures.scanPage(target);
    return command === 'fill' ? gestures.fill(target) : undefined;
  });
}
