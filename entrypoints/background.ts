import { defineBackground } from 'wxt/utils/define-background';
import type { ActiveTab } from '../lib/browser/api/active-tab';
import { listenForGestures } from '../lib/browser/api/gestures';
import { addMenus } from '../lib/browser/api/menus';
import { openCodesWindow, openPanel } from '../lib/browser/api/side-panel';
import { watchForBackup } from '../lib/browser/backup/folder-backup';
import { watchClipboard } from '../lib/browser/clipboard/clear';
import { watchAutofillSites } from '../lib/browser/fill/autofill';
import { type FillOrder, fillTab } from '../lib/browser/fill/fill-tab';
import { showDone, showRefusal, showWait } from '../lib/browser/fill/notice';
import { dropScans, watchScans } from '../lib/browser/scan/scan-handoff';
import { scanTab } from '../lib/browser/scan/scan-tab';
import { watchPolicy } from '../lib/browser/settings/read-policy';
import { onVaultLocked } from '../lib/browser/vault/copy-source';
import { welcomeOnce } from '../lib/browser/vault/first-installation';
import { lockHere, watchForLocking } from '../lib/browser/vault/locking';
import { lendLocks, restrictStorage } from '../lib/browser/vault/vault-context';
import { Refusal } from '../lib/refusal';

/** A table of contents: every event that wakes the extension, and what it does. Nothing lives in here in between. */
export default defineBackground(() => {
  restrictStorage();
  lendLocks();
  addMenus();
  welcomeOnce();
  watchPolicy();
  watchForLocking();
  watchScans();
  onVaultLocked(dropScans);
  watchClipboard();
  watchForBackup();
  watchAutofillSites();
  listenForGestures({
    scanPicture: (tab, src) => tellRefusal(() => scanTab(tab, src)),
    scanPage: (tab) => tellRefusal(() => scanTab(tab)),
    fillHere: (tab) => fillAndTell(tab, { where: 'caret' }),
    fill: (tab) => fillAndTell(tab, { where: 'best' }),
    lock: lockHere,
    keepPanel: ({ windowId }) => openPanel(windowId),
    keepWindow: openCodesWindow,
  });
});

function fillAndTell(tab: ActiveTab, order: FillOrder): Promise<void> {
  return tellRefusal(async () => {
    const { notRemembered } = await fillTab({ tabId: tab.id }, order, { tell: showWait });
    if (notRemembered) await showRefusal('field-not-remembered');
    else await showDone();
  });
}

async function tellRefusal(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await showRefusal(error.code);
  }
}
