import '../transfer/transfer.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import { textOf } from '../../../components/words/refusal-text';
import { restoreHere } from '../../../lib/browser/vault/unlocking';
import { readBackupText } from '../transfer/backup-file';
import { RestoreSecret } from '../transfer/file-secret';

/** A backup in the place of a vault: where there is none or only damaged copies of one, or as `props` say. */
export function RestoreFirst(props: {
  title?: string;
  text?: string;
  onRestore?(text: string, secret: string): Promise<void>;
}) {
  const { title = i18n.t('transfer.firstTitle'), text = i18n.t('transfer.firstText') } = props;
  const { onRestore = restoreHere } = props;
  const [chosen, setChosen] = useState<{ name: string; text: string }>();
  const [problem, setProblem] = useState<string>();
  const choose = (file: File) => {
    setProblem(undefined);
    readBackupText(file).then(
      (text) => setChosen({ name: file.name, text }),
      (error: unknown) => setProblem(textOf(error)),
    );
  };
  return (
    <section class="gate" aria-labelledby="restore-first-title">
      <h2 id="restore-first-title">{title}</h2>
      <p>{text}</p>
      <Problem text={problem} />
      {chosen ? (
        <RestoreSecret
          key={chosen.name}
          fileName={chosen.name}
          onOpen={(secret) => onRestore(chosen.text, secret)}
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
