import type { Locator, Page } from '@playwright/test';

/** What Chromium tells about a click in the context menu, as far as an element decides it. */
export type MenuClick = Omit<chrome.contextMenus.OnClickData, 'menuItemId'>;

/** The click's data for a right click on the element, or on the page's empty ground. */
export async function menuClickOn(where: Page | Locator): Promise<MenuClick> {
  const ground = { editable: false, frameId: 0 };
  if (!('page' in where)) return { ...ground, pageUrl: where.url() };
  const target = await where.evaluate((element) => {
    const link = element.closest('a');
    const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return {
      editable: isText || (element instanceof HTMLElement && element.isContentEditable),
      ...(link ? { linkUrl: link.href } : {}),
      ...(element instanceof HTMLImageElement
        ? { srcUrl: element.currentSrc, mediaType: 'image' as const }
        : {}),
    };
  });
  return { ...ground, pageUrl: where.page().url(), ...target };
}
