import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import type { Message } from '../../../components/shell/toast';
import { textOf } from '../../../components/words/refusal-text';
import { dayOf } from '../../../lib/backup/writers/export-target';
import { saveFile } from '../../../lib/browser/backup/save-file';
import { now } from '../../../lib/browser/settings/clock';
import { vaultPlaces } from '../../../lib/browser/vault/vault-context';
import { changesSinceBackup, makeBackup, verifyBackup } from '../../../lib/vault/backup/own-backup';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { readBackupText } from './backup-file';

/** Saves the vault as it is, encrypted, and says so only once the saved text was proven to open. */
export function BackupCard(props: {
  contents: VaultContents;
  generation: number;
  say(message: Message): void;
}) {
  const { contents, generation, say } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<string>();

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    setSaved(undefined);
    await act()
      .catch((error: unknown) => setProblem(textOf(error)))
      .finally(() => setBusy(false));
  };
  const save = () =>
    attempt(async () => {
      const places = vaultPlaces();
      const file = new Blob([await makeBackup(places)], { type: 'application/json' });
      const name = `latchkey-backup-${dayOf(now())}.json`;
      saveFile(name, file);
      await verifyBackup(await file.text(), places);
      setSaved(name);
    });
  const check = (file: File) =>
    attempt(async () => {
      const { generation: held } = await verifyBackup(await readBackupText(file), vaultPlaces());
      say({ text: i18n.t('transfer.checked', [file.name, String(held)]) });
    });

  return (
    <section class="card" aria-labelledby="backup-title">
      <h2 id="backup-title">{i18n.t('transfer.backupTitle')}</h2>
      <p>{i18n.t('transfer.backupText')}</p>
      <p class="hint">{stateText(contents, generation)}</p>
      <div role="status">
        {saved !== undefined && <p class="success">{i18n.t('transfer.backupSaved', [saved])}</p>}
      </div>
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={save}>
          {i18n.t(busy ? 'transfer.writing' : 'transfer.saveBackup')}
        </button>
        <FileButton disabled={busy} onFile={check}>
          {i18n.t('transfer.checkFile')}
        </FileButton>
      </div>
    </section>
  );
}

function stateText(contents: VaultContents, generation: number): string {
  const changes = changesSinceBackup(contents, generation);
  if (changes === undefined || contents.backup === undefined) return i18n.t('transfer.neverBackedUp');
  const day = new Date(contents.backup.at * 1_000).toLocaleString();
  return i18n.t('transfer.changesSince', changes, [String(changes), day]);
}
