import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import type { Saving } from '../../../lib/browser/backup/save-file';

/** Says what became of a file. What was only handed to the browser can be chosen, to be read back. */
export function SavingNote(props: {
  saving: Saving | undefined;
  /** What is said of a file that was read back. */
  savedText(name: string): string;
  busy?: boolean;
  onFile(file: File): void;
}) {
  const { saving } = props;
  return (
    <>
      <div role="status">
        {saving?.is === 'saved' && <p class="success">{props.savedText(saving.name)}</p>}
        {saving?.is === 'handed' && <p class="warning">{i18n.t('transfer.handed', { file: saving.name })}</p>}
        {saving?.is === 'cancelled' && <p class="hint">{i18n.t('transfer.notSaved')}</p>}
      </div>
      {saving?.is === 'handed' && (
        <div class="actions">
          <FileButton primary disabled={props.busy ?? false} onFile={props.onFile}>
            {i18n.t('transfer.chooseSaved')}
          </FileButton>
        </div>
      )}
    </>
  );
}
