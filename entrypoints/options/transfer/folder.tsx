import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useRead } from '../../../components/shell/use-read';
import { timeText } from '../../../components/words/day-text';
import { refusalText } from '../../../components/words/refusal-text';
import {
  type BackupFolder,
  hasFolders,
  pickFolder,
  readBackupFolder,
} from '../../../lib/browser/backup/backup-folder';
import { resumeBackup, startBackup, stopBackup } from '../../../lib/browser/backup/folder-backup';

/** Backups that save themselves in a folder, where the browser lets a page keep one; nothing elsewhere. */
export function FolderBackup({ generation }: { generation: number }) {
  // A backup ends with a commit, which is a new generation.
  const { value: chosen, readAgain: look } = useRead(readBackupFolder, generation);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  if (!hasFolders()) return null;

  const act = async (what: () => Promise<string | undefined>) => {
    setBusy(true);
    setRefused(undefined);
    setRefused(await what().finally(() => setBusy(false)));
    await look();
  };
  const choose = () =>
    act(async () => {
      const folder = await pickFolder();
      if (folder === undefined) return i18n.t('folder.noneChosen');
      await startBackup(folder);
      return undefined;
    });
  const again = (folder: BackupFolder) =>
    act(async () => ((await resumeBackup(folder)) ? undefined : i18n.t('folder.stillRefused')));
  const stop = () => act(() => stopBackup().then(() => undefined));

  const needsAsking = chosen?.problem === 'folder-not-allowed';
  const problem = refused ?? (chosen?.problem && refusalText(chosen.problem));
  return (
    <section class="card" aria-labelledby="folder-title">
      <h2 id="folder-title">{i18n.t('folder.title')}</h2>
      <p>{i18n.t('folder.text')}</p>
      <div role="status">{chosen && <Saved chosen={chosen} />}</div>
      <Problem text={problem} />
      {chosen && <p class="hint">{i18n.t('folder.everyVisit')}</p>}
      <div class="actions">
        {chosen && (
          <button type="button" class="button primary" disabled={busy} onClick={() => again(chosen)}>
            {i18n.t(needsAsking ? 'folder.allow' : 'folder.now')}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={choose}>
          {i18n.t(chosen ? 'folder.another' : 'folder.choose')}
        </button>
        {chosen && (
          <button type="button" class="button" disabled={busy} onClick={stop}>
            {i18n.t('folder.stop')}
          </button>
        )}
      </div>
    </section>
  );
}

function Saved({ chosen: { folder, saved, problem } }: { chosen: BackupFolder }) {
  return (
    <>
      <p class="hint">{i18n.t('folder.chosen', { folder: folder.name })}</p>
      {saved && (
        <p class={problem ? 'hint' : 'success'}>
          {i18n.t('folder.saved', { file: saved.name, date: timeText(saved.at) })}
        </p>
      )}
    </>
  );
}
