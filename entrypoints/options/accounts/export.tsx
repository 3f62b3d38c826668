import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PaperSheet } from '../../../components/codes/paper-sheet';
import { dayText } from '../../../components/words/day-text';
import { now } from '../../../lib/browser/settings/clock';
import { exportedAccounts } from '../../../lib/vault/accounts/export-accounts';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { BackLink } from '../shell/back-link';
import { ExportCard } from '../transfer/export-card';

/** Takes the chosen accounts to another app. */
export function AccountsExport({ accounts }: { accounts: VaultAccount[] }) {
  const [sheet, setSheet] = useState(false);
  const exported = useMemo(() => exportedAccounts(accounts), [accounts]);
  if (sheet) {
    return <PaperSheet accounts={accounts} date={dayText(now())} onClose={() => setSheet(false)} />;
  }
  return (
    <section class="stack">
      <BackLink />
      <h1 tabIndex={-1}>{i18n.t('bulk.exportTitle', accounts.length)}</h1>
      <ExportCard accounts={exported} onSheet={() => setSheet(true)} />
    </section>
  );
}
