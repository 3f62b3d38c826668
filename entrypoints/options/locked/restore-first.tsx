import '../transfer/transfer.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { importFile } from '../../../lib/browser/api/file-handoff';
import { restoreHere } from '../../../lib/browser/vault/unlocking';
import { Refusal } from '../../../lib/refusal';
import { copiesInFile } from '../../../lib/vault/backup/copies-file';
import { readBackupText } from '../transfer/read-backup-text';
import { RestoreChosen } from './restore-chosen';

/** A backup in the place of a vault: where there is none or only damaged copies of one, or as `props` say. */
export function RestoreFirst(props: {
  title?: string;
  text?: string;
  onRestore?(text: string, secret: string): Promise<void>;
}) {
  const { title = i18n.t('transfer.firstTitle'), text = i18n.t('transfer.firstText') } = props;
  const { onRestore = restoreHere } = props;
  const [chosen, setChosen] = useState<{ name: string; text: string }>();
  /** Another app's, for all that it looks like. */
  const [other, setOther] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const choose = (file: File) => {
    setProblem(undefined);
    setOther(undefined);
    readBackupText(file)
      .then((text) => {
        copiesInFile(text);
        setChosen({ name: file.name, text });
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'unknown-format') setOther(file);
        else setProblem(sentenceFor(error));
      });
  };
  return (
    <section class="gate" aria-labelledby="restore-first-title">
      <h2 id="restore-first-title">{title}</h2>
      <p>{text}</p>
      <Problem text={problem} />
      {other && <OtherApp file={other} />}
      {chosen ? (
        <RestoreChosen
          key={chosen.name}
          file={chosen}
          onRestore={onRestore}
          onCancel={() => setChosen(undefined)}
        />
      ) : (
        <div class="actions">
          <FileButton onFile={choose}>{i18n.t('transfer.chooseBackup')}</FileButton>
        </div>
      )}
    </section>
  );
}

/** Leads to the import with the file that was chosen. */
function OtherApp({ file }: { file: File }) {
  return (
    <div class="warning stack" role="alert">
      <p>{i18n.t('transfer.otherApp')}</p>
      <div class="actions">
        <button type="button" class="button small" onClick={() => importFile(file)}>
          {i18n.t('transfer.importIt')}
        </button>
      </div>
    </div>
  );
}
