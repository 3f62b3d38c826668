import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Findings } from '../../../lib/import/findings';
import type { OtpAccount } from '../../../lib/otp/account';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { reasonText } from './rejected';

/** What became of the accounts that were found. */
export interface Outcome {
  added: VaultAccount[];
  /** In the vault before, or twice in the import. */
  there: OtpAccount[];
  notChosen: OtpAccount[];
}

/** Every entry and what was done with it, without a single key. */
export function reportOf({ added, there, notChosen }: Outcome, { rejected }: Findings): string {
  return [
    i18n.t('import.savedMany', added.length),
    ...namesOf(added),
    ...(there.length > 0 ? [i18n.t('import.there', there.length)] : []),
    ...namesOf(there),
    ...(notChosen.length > 0 ? [i18n.t('import.notChosen', notChosen.length)] : []),
    ...namesOf(notChosen),
    ...(rejected.length > 0 ? [i18n.t('import.rejectedCount', rejected.length)] : []),
    ...rejected.map(({ label, reason }) => `- ${label}: ${reasonText(reason)}`),
  ].join('\n');
}

function namesOf(accounts: readonly OtpAccount[]): string[] {
  return accounts.map((account) => `- ${nameOf(account)}`);
}
