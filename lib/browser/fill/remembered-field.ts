import { Refusal } from '../../refusal';
import { teachField } from '../../vault/accounts/accounts';
import type { VaultAccount } from '../../vault/format/vault-account';
import { changeVault } from '../../vault/unlock/vault';
import { now } from '../settings/clock';
import { vaultPlaces } from '../vault/vault-context';

/** The selector of the field that a person pointed at on this site. */
export function taughtField({ fields }: VaultAccount, site: string): string | undefined {
  return fields?.find((field) => field.site === site)?.selector;
}

/**
 * Remembers the field that was filled because a person pointed at it; `lesson` is undefined for the one found anyway.
 * The page is filled already, so that a refusal is an answer here, and no failure of the fill.
 */
export async function learnField(
  account: VaultAccount,
  site: string,
  lesson: string | undefined,
): Promise<{ notLearnt?: Refusal }> {
  if (taughtField(account, site) === lesson) return {};
  try {
    await changeVault(vaultPlaces(), (contents) =>
      teachField(contents, account.id, Math.floor(now()), site, lesson),
    );
    return {};
  } catch (error) {
    if (error instanceof Refusal) return { notLearnt: error };
    throw error;
  }
}
