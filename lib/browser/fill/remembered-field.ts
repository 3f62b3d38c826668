import { Refusal } from '../../refusal';
import type { Site } from '../../site/site';
import { rememberField } from '../../vault/accounts/accounts';
import type { VaultAccount } from '../../vault/format/vault-account';
import { changeVault } from '../../vault/unlock/vault';
import { now } from '../settings/clock';
import { vaultContext } from '../vault/vault-context';

/** The selector of the field that a person pointed at on this site. */
export function rememberedField({ fields }: VaultAccount, site: Site): string | undefined {
  return fields?.find((field) => field.site === site)?.selector;
}

/**
 * Remembers the field that was filled because a person pointed at it; `selector` is undefined for the one found anyway.
 * The page is filled already, so that a refusal is an answer here, and no failure of the fill.
 */
export async function rememberFilledField(
  account: VaultAccount,
  site: Site,
  selector: string | undefined,
): Promise<{ notRemembered?: Refusal }> {
  if (rememberedField(account, site) === selector) return {};
  try {
    await changeVault(vaultContext(), (contents) =>
      rememberField(contents, account.id, Math.floor(now()), site, selector),
    );
    return {};
  } catch (error) {
    if (error instanceof Refusal) return { notRemembered: error };
    throw error;
  }
}
