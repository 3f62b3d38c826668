import { callHas } from '../page/fill-call';
import { teachField } from '../vault/accounts';
import { changeVault } from '../vault/vault';
import type { VaultAccount } from '../vault/vault-account';
import { now } from './clock';
import { callInPage, type PageDocument } from './inject';
import { vaultPlaces } from './places';

/** The selector of the field that a person pointed at on this site, if it is on the page. */
export async function findTaughtField(
  document: PageDocument,
  account: VaultAccount,
  site: string,
): Promise<string | undefined> {
  const selector = selectorAt(account, site);
  if (selector === undefined) return undefined;
  return (await callInPage(document, callHas, [selector])) === true ? selector : undefined;
}

/** Remembers the field that was filled because a person pointed at it; `lesson` is undefined for the one found anyway. */
export async function learnField(
  account: VaultAccount,
  site: string,
  lesson: string | undefined,
): Promise<void> {
  if (selectorAt(account, site) === lesson) return;
  await changeVault(vaultPlaces(), (contents) =>
    teachField(contents, account.id, Math.floor(now()), site, lesson),
  );
}

function selectorAt({ fields }: VaultAccount, site: string): string | undefined {
  return fields?.find((field) => field.site === site)?.selector;
}
