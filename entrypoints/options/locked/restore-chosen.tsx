import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { deriveInWorker } from '../../../lib/browser/vault/derive-in-worker';
import { copiesInFile } from '../../../lib/vault/backup/copies-file';
import { type OpenedBackup, openNewestBackup } from '../../../lib/vault/backup/own-backup';
import { RestoreSecret } from '../transfer/file-secret';
import { WhichCopy } from '../transfer/which-copy';

/** Asks for what opens a file and restores it. Of several copies in it, the one that would be restored is told first. */
export function RestoreChosen(props: {
  file: { name: string; text: string };
  onRestore(text: string, secret: string): Promise<void>;
  onCancel(): void;
}) {
  const { file, onRestore, onCancel } = props;
  const [found, setFound] = useState<OpenedBackup & { secret: string }>();
  const open = async (secret: string) => {
    if (copiesInFile(file.text).length === 1) return onRestore(file.text, secret);
    setFound({ ...(await openNewestBackup(file.text, secret, deriveInWorker())), secret });
  };
  if (!found) return <RestoreSecret fileName={file.name} onOpen={open} onCancel={onCancel} />;
  return <Found found={found} onRestore={() => onRestore(file.text, found.secret)} onCancel={onCancel} />;
}

const isActive = ({ deletedAt }: OpenedBackup['contents']['accounts'][number]) => deletedAt === undefined;

function Found(props: { found: OpenedBackup; onRestore(): Promise<void>; onCancel(): void }) {
  const { found, onRestore, onCancel } = props;
  const count = found.contents.accounts.filter(isActive).length;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const restore = () => {
    setBusy(true);
    onRestore().catch((error: unknown) => {
      setProblem(sentenceFor(error));
      setBusy(false);
    });
  };
  return (
    <div class="stack" role="status">
      <WhichCopy opened={found} />
      <p>{count === 0 ? i18n.t('transfer.copyHoldsNone') : i18n.t('transfer.copyHolds', count)}</p>
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={restore}>
          {i18n.t('transfer.restore')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </div>
  );
}
