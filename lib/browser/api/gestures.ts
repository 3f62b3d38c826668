import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type ActiveTab, toActiveTab } from './active-tab';
import { hasPanel } from './side-panel';

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

const MENUS = [
  { id: 'scan-picture', contexts: ['image'], title: () => i18n.t('menu.scanPicture') },
  {
    id: 'scan-page',
    contexts: ['page', 'selection', 'link', 'video', 'frame'],
    title: () => i18n.t('menu.scanPage'),
  },
  { id: 'fill-here', contexts: ['editable'], title: () => i18n.t('menu.fillHere') },
  { id: 'keep-panel', contexts: ['action'], title: () => i18n.t('menu.keepPanel') },
  { id: 'keep-window', contexts: ['action'], title: () => i18n.t('menu.keepWindow') },
] as const;

/** Puts the items in the context menu, where there is one. The browser keeps them, so once after an installation is enough. */
export function addMenus(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, contexts, title } of MENUS) {
      if (id === 'keep-panel' && !hasPanel()) continue;
      browser.contextMenus.create({ id, contexts: [...contexts], title: title() });
    }
  });
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
