import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { fieldsIn } from '../../stored/read-unknown';
import { hasPanel } from './side-panel';

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

/** The items that this browser can do something for. */
function menus() {
  return MENUS.filter(({ id }) => id !== 'keep-panel' || hasPanel());
}

/** The titles in a chosen language: the background can load none but the browser's. */
const TITLES_KEY = 'menu-titles';

/** Puts the items in the context menu, where there is one. The browser keeps them, so once after an installation is enough. */
export function addMenus(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    const stored = await browser.storage.local.get(TITLES_KEY);
    const titles = fieldsIn(stored[TITLES_KEY]);
    await browser.contextMenus.removeAll();
    for (const { id, contexts, title } of menus()) {
      const chosen = titles[id];
      const text = typeof chosen === 'string' ? chosen : title();
      browser.contextMenus.create({ id, contexts: [...contexts], title: text });
    }
  });
}

/** Gives the items titles in the language that this page shows, and keeps them for when they are made anew. */
export async function translateMenus(isChosen: boolean): Promise<void> {
  const titles = menus().map(({ id, title }) => [id, title()] as const);
  if (isChosen) await browser.storage.local.set({ [TITLES_KEY]: Object.fromEntries(titles) });
  else await browser.storage.local.remove(TITLES_KEY);
  if (!browser.contextMenus) return;
  await Promise.all(titles.map(([id, title]) => browser.contextMenus.update(id, { title })));
}
