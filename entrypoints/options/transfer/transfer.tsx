import './transfer.css';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PaperSheet } from '../../../components/codes/paper-sheet';
import type { Message } from '../../../components/shell/toast';
import { dayText } from '../../../components/words/day-text';
import { canCarry } from '../../../lib/backup/writers/export-capabilities';
import { formatOf } from '../../../lib/backup/writers/export-target';
import { openImport } from '../../../lib/browser/api/own-pages';
import { now } from '../../../lib/browser/settings/clock';
import { exportedAccounts } from '../../../lib/vault/accounts/export-accounts';
import { listedAccounts, type VaultContents } from '../../../lib/vault/format/vault-account';
import { BackupCard } from './backup';
import { ExportCard } from './export-card';
import { FolderBackup } from './folder';
import { RescueCard, useRescueOffering } from './rescue-page';
import { RestoreCard } from './restore';

/** Ways in and out: import, the own backup, restoring it, and files for other apps. */
export function Transfer(props: {
  contents: VaultContents;
  generation: number;
  say(message: Message): void;
}) {
  const { contents, say } = props;
  const [sheet, setSheet] = useState(false);
  const offering = useRescueOffering();
  const accounts = useMemo(() => exportedAccounts(listedAccounts(contents)), [contents]);
  if (sheet) {
    return (
      <PaperSheet
        accounts={accounts.filter((account) => canCarry(formatOf('paper'), account))}
        date={dayText(now())}
        onClose={() => setSheet(false)}
      />
    );
  }
  return (
    <section class="stack transfer">
      <h1 tabIndex={-1}>{i18n.t('options.transfer')}</h1>
      <section class="card" aria-labelledby="import-title">
        <h2 id="import-title">{i18n.t('transfer.importTitle')}</h2>
        <p>{i18n.t('transfer.importText')}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={openImport}>
            {i18n.t('transfer.import')}
          </button>
        </div>
      </section>
      <BackupCard contents={contents} generation={props.generation} offering={offering} say={say} />
      <RescueCard offering={offering} />
      <FolderBackup generation={props.generation} />
      <RestoreCard contents={contents} />
      <ExportCard accounts={accounts} onSheet={() => setSheet(true)} />
    </section>
  );
}
