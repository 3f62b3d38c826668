import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PaperSheet } from '../../../components/codes/paper-sheet';
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
    const date = new Date(now() * 1_000).toLocaleDateString();
    return <PaperSheet accounts={accounts} date={date} onClose={() => setSheet(false)} />;
  }
  return (
    <section class="stack">
      <BackLink />
      <h1 tabIndex={-1}>{i18n.t('bulk.exportTitle', accounts.length)}</h1>
      <ExportCard accounts={exported} onSheet={() => setSheet(true)} />
    </section>
  );
}
