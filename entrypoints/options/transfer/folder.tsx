import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { refusalText } from '../../../components/words/refusal-text';
import {
  type BackupFolder,
  forgetBackupFolder,
  hasFolders,
  keepBackupFolder,
  pickFolder,
  readBackupFolder,
} from '../../../lib/browser/backup/backup-folder';
import { askForFolder, backUp } from '../../../lib/browser/backup/folder-backup';

/** Backups that save themselves in a folder, where the browser lets a page keep one; nothing elsewhere. */
export function FolderBackup({ generation }: { generation: number }) {
  const [chosen, setChosen] = useState<BackupFolder>();
  const [busy, setBusy] = useState(false);
  const look = async () => setChosen(await readBackupFolder());
  // A backup ends with a commit, which is a new generation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    look();
  }, [generation]);
  if (!hasFolders()) return null;

  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    await what().finally(() => setBusy(false));
    await look();
  };
  const choose = () =>
    act(async () => {
      const folder = await pickFolder();
      if (folder === undefined) return;
      await keepBackupFolder({ folder });
      await backUp();
    });
  const again = (folder: BackupFolder) =>
    act(async () => {
      if (await askForFolder(folder)) await backUp();
    });

  return (
    <section class="card" aria-labelledby="folder-title">
      <h2 id="folder-title">{i18n.t('folder.title')}</h2>
      <p>{i18n.t('folder.text')}</p>
      <div role="status">
        {chosen && <p class="hint">{i18n.t('folder.chosen', [chosen.folder.name])}</p>}
        {chosen?.saved && (
          <p class={chosen.problem ? 'hint' : 'success'}>
            {i18n.t('folder.saved', [chosen.saved.name, new Date(chosen.saved.at * 1_000).toLocaleString()])}
          </p>
        )}
      </div>
      <Problem text={chosen?.problem && refusalText(chosen.problem)} />
      <div class="actions">
        {chosen && (
          <button type="button" class="button primary" disabled={busy} onClick={() => again(chosen)}>
            {i18n.t(chosen.problem === 'folder-not-allowed' ? 'folder.allow' : 'folder.now')}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={choose}>
          {i18n.t(chosen ? 'folder.another' : 'folder.choose')}
        </button>
        {chosen && (
          <button type="button" class="button" disabled={busy} onClick={() => act(forgetBackupFolder)}>
            {i18n.t('folder.stop')}
          </button>
        )}
      </div>
    </section>
  );
}
