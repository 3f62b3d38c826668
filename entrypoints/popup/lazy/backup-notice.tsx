import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openOptions } from '../../../lib/browser/api/own-pages';
import { mayRemind, remindLater } from '../../../lib/browser/backup/backup-reminder';
import type { BackupLack } from '../../../lib/vault/backup/backup-due';

/** Says below the list that a backup is due, so that no row moves under the pointer. It can be put off for a week. */
export function BackupNotice({ lack }: { lack: BackupLack }) {
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
