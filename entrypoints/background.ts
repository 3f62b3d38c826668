import { defineBackground } from 'wxt/utils/define-background';
import type { ActiveTab } from '../lib/browser/active-tab';
import { watchAutomaticSites } from '../lib/browser/automatic-filling';
import { type FillOrder, fillTab } from '../lib/browser/fill-tab';
import { watchForBackup } from '../lib/browser/folder-backup';
import { addMenus, listenForGestures } from '../lib/browser/gestures';
import { openCodesWindow, openPanel } from '../lib/browser/kept-open';
import { lockHere, watchForLocking } from '../lib/browser/locking';
import { showDone, showRefusal, showWait } from '../lib/browser/notice';
import { restrictStorage } from '../lib/browser/places';
import { scanTab } from '../lib/browser/scan-tab';
import { Refusal } from '../lib/refusal';

/** A table of contents: every event that wakes the extension, and what it does. Nothing lives in here in between. */
export default defineBackground(() => {
  restrictStorage();
  addMenus();
  watchForLocking();
  watchForBackup();
  watchAutomaticSites();
  listenForGestures({
    scanPicture: (tab, src) => scanTab(tab, src),
    scanPage: (tab) => scanTab(tab),
    fillHere: (tab) => fillAndTell(tab, { where: 'caret' }),
    fill: (tab) => fillAndTell(tab, { where: 'best' }),
    lock: lockHere,
    keepPanel: ({ windowId }) => openPanel(windowId),
    keepWindow: openCodesWindow,
  });
});

async function fillAndTell(tab: ActiveTab, order: FillOrder): Promise<void> {
  try {
    const { notLearnt } = await fillTab({ tabId: tab.id }, order, { tell: showWait });
    if (notLearnt) await showRefusal('field-not-learnt');
    else await showDone();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await showRefusal(error.code);
  }
}
