import { codeAt, secondsLeft } from '../otp/code';
import { callFill, type PageFields } from '../page/fill-call';
import { Refusal } from '../refusal';
import { accountsOf, belongsTo, siteOf } from '../site/site';
import { readVault, type VaultState } from '../vault/vault';
import { listedAccounts, type VaultAccount } from '../vault/vault-account';
import type { ActiveTab } from './active-tab';
import { now } from './clock';
import { takeHotpCode } from './hotp';
import { callInPage } from './inject';
import { findPageFields } from './page-fields';
import { vaultPlaces } from './places';
import { findTaughtField, learnField } from './taught-field';

/** With less than this left, a code could expire on its way: the next one is waited for. */
const SHORTEST_LIFE_SECONDS = 3;

/** What to fill: into the best field or the one with the caret, of the account given or of the site's only one. */
export interface FillOrder {
  where: 'best' | 'caret';
  accountId?: string;
}

/**
 * Fills a code into a tab's page and answers with the account. Throws Refusal: `locked`, `wrong-site`,
 * `no-account-for-site`, `several-accounts`, `no-field`, `message-field`, `not-taken`, `page-changed`,
 * `page-out-of-reach`.
 */
export async function fillTab(tab: ActiveTab, order: FillOrder): Promise<VaultAccount> {
  // Neither needs the other, and together they take the time of the slower one.
  const [{ page, document }, vault] = await Promise.all([findPageFields(tab), readVault(vaultPlaces())]);
  const site = expectSite(page);
  const account = chooseAccount(vault, site, order);
  const taught = order.where === 'best' ? await findTaughtField(document, account, site) : undefined;
  if (taught === undefined) expectField(page, order);
  const call = {
    code: await nextCode(account),
    origin: new URL(page.href).origin,
    where: order.where,
    ...(taught === undefined ? {} : { taught }),
  };
  const answer = await callInPage(document, callFill, [call]);
  if (answer === 'filled' && order.where === 'caret') await learnField(account, site, page.lesson);
  if (answer === 'filled') return account;
  throw new Refusal(answer === 'no-field' || answer === 'not-taken' ? answer : 'page-changed');
}

function expectSite({ href }: PageFields): string {
  const site = siteOf(href);
  if (site === undefined) throw new Refusal('wrong-site');
  return site;
}

function chooseAccount(vault: VaultState, site: string, order: FillOrder): VaultAccount {
  if (vault.state !== 'open') throw new Refusal(vault.state === 'none' ? 'no-vault' : 'locked');
  const listed = listedAccounts(vault.contents);
  if (order.accountId !== undefined) {
    const chosen = listed.find(({ id }) => id === order.accountId);
    if (chosen === undefined) throw new Refusal('account-missing');
    if (!belongsTo(chosen, site)) throw new Refusal('wrong-site');
    return chosen;
  }
  const [account, ...others] = accountsOf(listed, site);
  if (account === undefined) throw new Refusal('no-account-for-site');
  if (others.length > 0) throw new Refusal('several-accounts');
  return account;
}

/** A field that waits for a text message is not filled unless a person put the caret there. */
function expectField({ fields, underCaret }: PageFields, { where }: FillOrder): void {
  if (where === 'caret' ? underCaret > 0 : fields[0]?.channel === 'app') return;
  throw new Refusal(where === 'best' && fields.length > 0 ? 'message-field' : 'no-field');
}

/** The code to type, one that lives long enough; HOTP's counter is moved on and stored before its code is shown. */
async function nextCode(account: VaultAccount): Promise<string> {
  if (account.kind === 'hotp') return takeHotpCode(account.id);
  const left = secondsLeft(account, now());
  if (left < SHORTEST_LIFE_SECONDS) await new Promise((next) => setTimeout(next, left * 1000));
  return codeAt(account, now());
}
