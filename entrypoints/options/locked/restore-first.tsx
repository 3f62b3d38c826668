import '../transfer/transfer.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { restoreHere } from '../../../lib/browser/vault/unlocking';
import { RestoreSecret } from '../transfer/file-secret';
import { readBackupText } from '../transfer/read-backup-text';

/** A backup in the place of a vault, where there is none or only damaged copies of one. */
export function RestoreFirst() {
  const [chosen, setChosen] = useState<{ name: string; text: string }>();
  const [problem, setProblem] = useState<string>();
  const choose = (file: File) => {
    setProblem(undefined);
    readBackupText(file).then(
      (text) => setChosen({ name: file.name, text }),
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  };
  return (
    <section class="gate" aria-labelledby="restore-first-title">
      <h2 id="restore-first-title">{i18n.t('transfer.firstTitle')}</h2>
      <p>{i18n.t('transfer.firstText')}</p>
      <Problem text={problem} />
      {chosen ? (
        <RestoreSecret
          key={chosen.name}
          fileName={chosen.name}
          onOpen={(secret) => restoreHere(chosen.text, secret)}
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
