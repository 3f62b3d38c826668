import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useRead } from '../../../components/shell/use-read';
import { openOptions } from '../../../lib/browser/api/own-pages';
import { mayRemind, remindLater } from '../../../lib/browser/backup/backup-reminder';
import { resumeBackup } from '../../../lib/browser/backup/folder-backup';
import { findStandstill, type Standstill } from '../../../lib/browser/backup/folder-standstill';
import type { BackupLack } from '../../../lib/vault/backup/backup-due';

/** Says below the list what is wrong with the backups, so that no row moves under the pointer. */
export function BackupNotice(props: { lack: BackupLack | undefined; commitId: string }) {
  const { lack, commitId } = props;
  const { value: standstill, readAgain: look } = useRead(() => findStandstill(commitId), commitId);
  if (standstill) return <StandsStill standstill={standstill} onMended={look} />;
  return lack ? <Reminder lack={lack} /> : null;
}

/** One click goes on, where the browser can ask here; where it cannot, it leads to where it can. */
function StandsStill(props: { standstill: Standstill; onMended(): void }) {
  const { chosen, problem } = props.standstill;
  const needsAsking = problem === 'folder-not-allowed';
  const mend = async () => {
    if (needsAsking && (await resumeBackup(chosen))) return props.onMended();
    await openOptions('transfer');
  };
  return (
    <footer class="foot backup-notice">
      <p role="status">{i18n.t('folder.standsStill')}</p>
      <button type="button" class="button small" onClick={mend}>
        {i18n.t(needsAsking ? 'folder.allow' : 'folder.mend')}
      </button>
    </footer>
  );
}

/** Says that a backup is due. It can be put off for a week. */
function Reminder({ lack }: { lack: BackupLack }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    mayRemind().then(setShown);
  }, []);
  if (!shown) return null;
  return (
    <footer class="foot backup-notice">
      <p>{lack.is === 'missing' ? i18n.t('codes.backupMissing') : i18n.t('codes.backupOld', lack.days)}</p>
      <button type="button" class="button small" onClick={() => openOptions('transfer')}>
        {i18n.t('codes.backUp')}
      </button>
      <button
        type="button"
        class="button small plain"
        onClick={() => {
          setShown(false);
          remindLater();
        }}
      >
        {i18n.t('codes.later')}
      </button>
    </footer>
  );
}
