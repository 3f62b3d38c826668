import { i18n } from '#i18n';
import { timeText } from '../../../components/words/day-text';
import type { OpenedBackup } from '../../../lib/vault/backup/own-backup';

/** Which of a file's copies was opened; nothing where it holds one. */
export function WhichCopy({ opened }: { opened: Pick<OpenedBackup, 'savedAt' | 'copies'> }) {
  if (opened.copies === 1) return null;
  return (
    <p class="hint">{i18n.t('transfer.whichCopy', opened.copies, { date: timeText(opened.savedAt) })}</p>
  );
}
