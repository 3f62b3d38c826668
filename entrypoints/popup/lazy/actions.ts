import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { focusedRow } from '../../../components/codes/row-focus';
import { closePopup } from '../../../lib/browser/api/side-panel';
import { copySecret } from '../../../lib/browser/clipboard/copy';
import { fillTab } from '../../../lib/browser/fill/fill-tab';
import { scanTab } from '../../../lib/browser/scan/scan-tab';
import { now } from '../../../lib/browser/settings/clock';
import { saveSettings } from '../../../lib/browser/settings/save-settings';
import type { ClockCorrection } from '../../../lib/browser/settings/settings';
import { takeHotpCode } from '../../../lib/browser/vault/hotp';
import { lockHere } from '../../../lib/browser/vault/locking';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { Refusal } from '../../../lib/refusal';
import { findRealSite } from '../../../lib/site/real-site';
import { belongsTo } from '../../../lib/site/site';
import { bindSite, restoreAccount, trashAccount } from '../../../lib/vault/accounts/accounts';
import { pinAccounts } from '../../../lib/vault/accounts/bulk';
import { type ListPosition, moveAccount } from '../../../lib/vault/accounts/order';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { changeVault } from '../../../lib/vault/unlock/vault';
import type { ActionContext } from './action-context';

export { copySecret };

// What the popup does rather than shows. Loaded when it is first asked for, so that the codes are there sooner. Each act
// says what came of it, and throws what it was refused for.

/** Long enough to be read before the popup is gone. */
const CLOSE_MS = 900;

/** Moves an HOTP account on, and copies its code. */
export async function next({ dispatch, copy }: ActionContext, account: VaultAccount): Promise<void> {
  const code = await takeHotpCode(account.id);
  dispatch({ is: 'code-taken', id: account.id, code });
  await copy(account, code);
}

export async function fill({ page, say }: ActionContext, account: VaultAccount): Promise<void> {
  if (page?.tab === undefined) return;
  const order = { where: 'best', accountId: account.id } as const;
  await fillTab({ tabId: page.tab.id }, order, waiting(say));
  say({ text: i18n.t('codes.filled', { account: nameOf(account) }) });
  setTimeout(closePopup, CLOSE_MS);
}

/** Fills into the page what a person asked for while the vault was locked: the code of the site's only account. */
export async function fillAsked({ page, say }: ActionContext): Promise<void> {
  if (page?.tab === undefined) return;
  const { account } = await fillTab({ tabId: page.tab.id }, { where: 'best' }, waiting(say));
  say({ text: i18n.t('codes.filled', { account: nameOf(account) }) });
  setTimeout(closePopup, CLOSE_MS);
}

/**
 * Fills an account's code; first lets it be filled on the open site where it is another's and a person chose it: `isFound` by
 * a search, or by going to its row. The row that merely stands first is not chosen.
 */
export async function fillOrBind(
  context: ActionContext,
  account: VaultAccount,
  isFound: boolean,
): Promise<void> {
  const site = context.page?.site;
  const isChosen = isFound || focusedRow() !== undefined;
  if (site !== undefined && isChosen && !belongsTo(account, site)) return bind(context, account);
  await fill(context, account);
}

/** Says how long a fresh code is waited for, with a way out. */
function waiting(say: ActionContext['say']) {
  const cancel = new AbortController();
  const action = { label: i18n.t('fill.cancel'), run: () => cancel.abort(new Refusal('fill-cancelled')) };
  const tell = (seconds: number) =>
    say(seconds > 0 ? { text: i18n.t('fill.waiting', seconds), action } : undefined);
  return { tell, signal: cancel.signal };
}

/** Lets an account's codes be filled on the open site; asks first where it looks like another. */
export async function bind(context: ActionContext, account: VaultAccount): Promise<void> {
  const { accounts, page, doubted, dispatch, say } = context;
  const site = page?.site;
  if (site === undefined) return;
  if (doubted?.id !== account.id && (await findRealSite(accounts, site))) {
    return dispatch({ is: 'doubted', account });
  }
  dispatch({ is: 'doubted', account: undefined });
  await change((contents, at) => bindSite(contents, account.id, at, site));
  dispatch({ is: 'bound' });
  if (page?.hasField) await fill(context, account);
  else say({ text: i18n.t('codes.bound', { account: nameOf(account), site }) });
}

/** Keeps an account at the top of the list, or lets it go. */
export async function pin({ say }: ActionContext, account: VaultAccount): Promise<void> {
  const pinned = !account.pinned;
  await change((contents, at) => pinAccounts(contents, new Set([account.id]), at, pinned));
  say({ text: i18n.t(pinned ? 'codes.pinnedNow' : 'codes.unpinned', { account: nameOf(account) }) });
}

export async function move(
  { say }: ActionContext,
  account: VaultAccount,
  position: ListPosition,
): Promise<void> {
  await change((contents, at) => moveAccount(contents, account.id, at, position));
  say({ text: i18n.t('codes.moved', { account: nameOf(account) }) });
}

export async function trash(context: ActionContext, account: VaultAccount): Promise<void> {
  await change((contents, at) => trashAccount(contents, account.id, at));
  context.say({
    text: i18n.t('account.deleted', { account: nameOf(account) }),
    action: { label: i18n.t('account.undo'), run: () => context.attempt(() => restore(context, account)) },
  });
}

export async function restore({ say }: ActionContext, account: VaultAccount): Promise<void> {
  await change((contents, at) => restoreAccount(contents, account.id, at));
  say({ text: i18n.t('account.restored', { account: nameOf(account) }) });
}

export async function scan({ page }: ActionContext): Promise<void> {
  if (page?.tab === undefined) return;
  await scanTab(page.tab);
  closePopup();
}

/** Corrects codes by another clock, or by none. */
export async function correctClock(clockCorrection?: ClockCorrection): Promise<void> {
  await saveSettings({ clockCorrection });
}

export async function lock(): Promise<void> {
  await lockHere();
}

async function change(run: (contents: VaultContents, at: number) => VaultContents): Promise<void> {
  await changeVault(vaultContext(), (contents) => run(contents, Math.floor(now())));
}
