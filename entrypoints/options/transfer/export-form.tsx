import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NewPassphrase } from '../../../components/forms/new-passphrase';
import { SecretField } from '../../../components/forms/secret-field';
import { useSubmit } from '../../../components/forms/use-submit';
import { pageVaultContext } from '../../../lib/browser/vault/page-vault-context';
import { Refusal } from '../../../lib/refusal';
import { isPassphrase } from '../../../lib/vault/unlock/passphrase';

/** Asks for the vault's passphrase once more, and for a new one where the file is encrypted. */
export function ExportForm(props: {
  submit: string;
  encrypted: boolean;
  onConfirmed(filePassphrase: string | undefined): Promise<void>;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [forFile, setForFile] = useState<string>();
  const [turn, setTurn] = useState(0);
  const incomplete = passphrase === '' || (props.encrypted && forFile === undefined);

  const { busy, problem, submit } = useSubmit(async () => {
    if (!(await isPassphrase(pageVaultContext(), passphrase))) throw new Refusal('wrong-passphrase');
    await props.onConfirmed(forFile);
    setPassphrase('');
    setForFile(undefined);
    setTurn(turn + 1);
  });

  return (
    <form class="stack narrow" onSubmit={submit}>
      {props.encrypted && (
        <NewPassphrase
          key={turn}
          onReady={setForFile}
          labels={[i18n.t('transfer.filePassphrase'), i18n.t('transfer.filePassphraseAgain')]}
        />
      )}
      <SecretField
        id="export-passphrase"
        label={i18n.t('transfer.vaultPassphrase')}
        value={passphrase}
        onInput={setPassphrase}
        problem={problem}
      />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || incomplete}>
          {busy ? i18n.t('transfer.writing') : props.submit}
        </button>
      </div>
    </form>
  );
}
