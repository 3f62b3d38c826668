import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Findings, FoundFile } from '../../../lib/import/findings';
import type { OtpAccount } from '../../../lib/otp/account';
import type { ChoiceRow as Row } from '../../../lib/vault/accounts/import-choice';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { reasonText } from './rejected';

/** What became of an account that was found. */
export type Fate = 'saved' | 'there' | 'twice' | 'trashed' | 'notChosen';

/** What became of the accounts that were found. */
export interface Outcome {
  added: VaultAccount[];
  fates: ReadonlyMap<OtpAccount, Fate>;
}

const FATES: readonly Fate[] = ['saved', 'there', 'twice', 'trashed', 'notChosen'];

/** What becomes of each account when those that are chosen are saved. */
export function fatesOf(rows: readonly Row[]): Map<OtpAccount, Fate> {
  return new Map(rows.map((row) => [row.account, fateOf(row)]));
}

function fateOf({ is, chosen, account }: Row): Fate {
  if (is === 'same') return 'there';
  if (is === 'twice') return 'twice';
  if (chosen) return 'saved';
  return account.trashed ? 'trashed' : 'notChosen';
}

/** How many accounts came to each end, in sentences; nothing is said of ends that none came to. */
export function countsOf({ fates }: Outcome): string[] {
  const all = [...fates.values()];
  const sentences = FATES.map((fate) => ({ fate, count: all.filter((one) => one === fate).length }));
  return sentences
    .filter(({ fate, count }) => count > 0 || fate === 'saved')
    .map(({ fate, count }) => i18n.t(`importReport.count.${fate}`, count));
}

/** Every entry, file by file, and what was done with it, without a single key. */
export function reportOf(outcome: Outcome, findings: Findings): string {
  const files = findings.files.flatMap((file) => ['', ...fileLines(file, outcome)]);
  return [...countsOf(outcome), ...rejectedCount(findings), ...files].join('\n');
}

function rejectedCount({ rejected }: Findings): string[] {
  return rejected.length > 0 ? [i18n.t('import.rejectedCount', rejected.length)] : [];
}

function fileLines(file: FoundFile, { fates }: Outcome): string[] {
  const entries = file.accounts.length + file.rejected.length;
  return [
    titleOf(file, entries),
    ...file.accounts.map((account) =>
      i18n.t(`importReport.entry.${fates.get(account) ?? 'notChosen'}`, { account: nameOf(account) }),
    ),
    ...file.rejected.map(({ label, reason }) =>
      i18n.t('importReport.entry.rejected', {
        account: label || i18n.t('account.unnamed'),
        problem: reasonText(reason),
      }),
    ),
    ...(file.left ? [i18n.t(`importReport.left.${file.left}`)] : []),
  ];
}

/** A file by its name; QR codes of a page or before the camera have none. */
function titleOf({ name }: FoundFile, entries: number): string {
  return name === ''
    ? i18n.t('importReport.codes', entries)
    : i18n.t('importReport.file', entries, { file: name });
}
