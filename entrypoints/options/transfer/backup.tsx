import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import type { Message } from '../../../components/shell/toast';
import { timeText } from '../../../components/words/day-text';
import { sentenceFor } from '../../../components/words/refusal-text';
import { dayOf } from '../../../lib/backup/writers/export-target';
import { now } from '../../../lib/browser/settings/clock';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { changesSinceBackup, makeBackup, verifyBackup } from '../../../lib/vault/backup/own-backup';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { readBackupText } from './read-backup-text';
import { RescueOffer, type RescueOffering } from './rescue-page';
import { SavingNote } from './saving-note';
import { useSaving } from './use-saving';

/** Saves the vault as it is, encrypted, and says so only once the file was read back and proven to open. */
export function BackupCard(props: {
  contents: VaultContents;
  generation: number;
  offering: RescueOffering;
  say(message: Message): void;
}) {
  const { contents, generation, say } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { saving, save, check, forget } = useSaving(prove);

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await act()
      .catch((error: unknown) => setProblem(sentenceFor(error)))
      .finally(() => setBusy(false));
  };
  const saveNow = () => attempt(() => save(`latchkey-backup-${dayOf(now())}.json`, backupFile));
  const checkAny = (file: File) =>
    attempt(async () => {
      forget();
      const { generation: held } = await prove(file);
      say({ text: i18n.t('transfer.checked', { file: file.name, number: held }) });
    });

  return (
    <section class="card" aria-labelledby="backup-title">
      <h2 id="backup-title">{i18n.t('transfer.backupTitle')}</h2>
      <p>{i18n.t('transfer.backupText')}</p>
      <p class="hint">{stateText(contents, generation)}</p>
      <SavingNote
        saving={saving}
        savedText={(name) => i18n.t('transfer.backupSaved', { file: name })}
        busy={busy}
        onFile={(file) => attempt(() => check(file))}
      />
      <Problem text={problem} />
      {contents.backup && <RescueOffer offering={props.offering} />}
      <div class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={saveNow}>
          {i18n.t(busy ? 'transfer.writing' : 'transfer.saveBackup')}
        </button>
        <FileButton disabled={busy} onFile={checkAny}>
          {i18n.t('transfer.checkFile')}
        </FileButton>
      </div>
    </section>
  );
}

async function backupFile(): Promise<Blob> {
  return new Blob([await makeBackup(vaultContext())], { type: 'application/json' });
}

async function prove(file: Blob) {
  return verifyBackup(await readBackupText(file), vaultContext());
}

function stateText(contents: VaultContents, generation: number): string {
  const changes = changesSinceBackup(contents, generation);
  if (changes === undefined || contents.backup === undefined) return i18n.t('transfer.neverBackedUp');
  const since = { date: timeText(contents.backup.at) };
  if (changes === 0) return i18n.t('transfer.changesSinceNone', since);
  return i18n.t('transfer.changesSince', changes, since);
}
