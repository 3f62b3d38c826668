import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../components/forms/problem';
import { useSubmit } from '../components/forms/use-submit';
import { exportFileName } from '../lib/backup/writers/export-target';
import { writeKeyUriList } from '../lib/backup/writers/key-uris';
import { type Saving, saveFile } from '../lib/browser/backup/save-file';
import { exportedAccounts } from '../lib/vault/accounts/export-accounts';
import type { VaultAccount } from '../lib/vault/format/vault-account';
import { rescueProblem } from './rescue-problem';

/** Writes all keys into a text file, after saying what that means. */
export function ExportAll({ accounts }: { accounts: VaultAccount[] }) {
  const [saving, setSaving] = useState<Saving>();
  const { busy, problem, submit } = useSubmit(async () => {
    setSaving(undefined);
    const name = exportFileName('key-uri-list', Date.now() / 1_000);
    const make = () => new Blob([writeKeyUriList(exportedAccounts(accounts))], { type: 'text/plain' });
    setSaving(await saveFile(name, make));
  }, rescueProblem);
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{i18n.t('rescue.exportTitle')}</h2>
      <p>{i18n.t('rescue.exportText')}</p>
      <p class="warning">{i18n.t('transfer.plainFile')}</p>
      <div role="status">{saving && <p class="hint">{endText(saving)}</p>}</div>
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={submit}>
          {i18n.t('rescue.save')}
        </button>
      </div>
    </section>
  );
}

function endText(saving: Saving): string {
  if (saving.is === 'cancelled') return i18n.t('transfer.notSaved');
  return i18n.t(saving.is === 'saved' ? 'transfer.written' : 'rescue.handed', { file: saving.name });
}
