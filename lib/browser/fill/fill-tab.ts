import { callFill, type FillPlace } from '../../page/fill/call';
import { Refusal } from '../../refusal';
import { askedSiteOfPage } from '../../site/home-site';
import { accountsOf, belongsTo, type Site, siteOfPage } from '../../site/site';
import { listedAccounts, type VaultAccount } from '../../vault/format/vault-account';
import { isOver } from '../../vault/unlock/deadline';
import { readVault, type VaultState } from '../../vault/unlock/vault';
import { callInPage, type PageDocument } from '../api/inject';
import { now, readCodeClock } from '../settings/clock';
import { mayFillOn } from '../settings/effective';
import { readPolicy } from '../settings/read-policy';
import { takeHotpCode } from '../vault/hotp';
import { vaultContext } from '../vault/vault-context';
import { type AutofillOrder, takeTurn } from './autofill-turn';
import { freshCode, isEnding, type Waiting } from './fresh-code';
import { enterPage, expectPlace, type FillablePage, parseFillAnswer } from './page-fields';
import { rememberedField, rememberFilledField } from './remembered-field';

/** What to fill: into the best field or the one with the caret, of the account given or of the site's only one. */
export interface FillOrder {
  where: 'best' | 'caret';
  accountId?: string;
  /** No person asked for it just now: it is the next step of a log-in, on a site where it was asked for at one time. */
  autofill?: AutofillOrder;
}

/** What came of an order. */
export interface Filling {
  account: VaultAccount;
  /** Why the field that a person pointed at is not remembered, though it is filled. */
  notRemembered?: Refusal;
}

const IN_SILENCE: Waiting = { tell: () => undefined };

/**
 * Fills a code into a tab's page. Throws Refusal: `locked`, `no-vault`, `wrong-site`, `no-account-for-site`,
 * `account-missing`, `several-accounts`, `no-field`, `message-field`, `not-taken`, `page-changed`, `page-out-of-reach`,
 * `page-sandboxed`, `pin-needed`, `filled-just-now`; and what `waiting.signal` was aborted with.
 */
export async function fillTab(
  target: PageDocument,
  order: FillOrder,
  waiting: Waiting = IN_SILENCE,
): Promise<Filling> {
  // Neither needs the other. The page has more to do, and a question holds up what follows by a third of a millisecond.
  const entered = enterPage(target);
  const stored = Promise.all([readVault(vaultContext()), readCodeClock(), readPolicy()]);
  const [page, [vault, clock, policy]] = await Promise.all([entered, stored]);
  const site = expectSite(page, order);
  const account = chooseAccount(vault, site, order);
  if (!mayFillOn(policy, account, site)) throw new Refusal('wrong-site');
  const place = placeOf(page, account, site, order);
  // The page is looked at first where a code takes time or is used up; else the fill itself says that there is no field.
  if (account.kind === 'hotp' || isEnding(account, clock()) || order.autofill) await expectPlace(page, place);
  if (order.autofill && !(await takeTurn(target.tabId, order.autofill))) throw new Refusal('filled-just-now');
  const code = await nextCode(account, clock, waiting);
  // A fresh code was waited for, and the page looked at: the vault's time may be over.
  if (vault.state !== 'open' || isOver(vault, now())) throw new Refusal('locked');
  const call = { ...place, code, ...(order.autofill?.submit ? { submit: true as const } : {}) };
  const { is, selector } = parseFillAnswer(await callInPage(page.document, callFill, [call]));
  if (is !== 'filled') throw new Refusal(is === 'ready' ? 'bad-message' : is);
  if (order.where !== 'caret') return { account };
  return { account, ...(await rememberFilledField(account, site, selector)) };
}

function expectSite(page: FillablePage, { autofill }: FillOrder): Site {
  const site = autofill ? siteOfPage(page) : askedSiteOfPage(page);
  if (site === undefined || (autofill && autofill.site !== site)) throw new Refusal('wrong-site');
  return site;
}

function chooseAccount(vault: VaultState, site: Site, order: FillOrder): VaultAccount {
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
  if (order.autofill && !isForLogIn(account, order.autofill)) throw new Refusal('no-account-for-site');
  return account;
}

/** Each look at a page would use up a counter's code. A log-in on another site must be that of the same account. */
const isForLogIn = (account: VaultAccount, { begunOn }: AutofillOrder): boolean =>
  account.kind !== 'hotp' && belongsTo(account, begunOn);

function placeOf(page: FillablePage, account: VaultAccount, site: Site, order: FillOrder): FillPlace {
  const remembered = order.where === 'best' ? rememberedField(account, site) : undefined;
  return {
    origin: page.origin,
    where: order.where,
    ...(remembered === undefined ? {} : { remembered }),
    ...(order.autofill ? { autofill: true as const } : {}),
  };
}

/** The code to type; HOTP's counter is moved on and stored before its code is shown. */
function nextCode(account: VaultAccount, clock: () => number, waiting: Waiting): Promise<string> {
  return account.kind === 'hotp' ? takeHotpCode(account.id) : freshCode(account, clock, waiting);
}
