import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { readQuarantinedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { SavingNote } from '../transfer/saving-note';
import { useSaving } from '../transfer/use-saving';

/** Saves what could not be read to a file, as it is; nothing when all could. */
export function SaveDamaged() {
  const [copies, setCopies] = useState<string[]>([]);
  const [problem, setProblem] = useState<string>();
  const { saving, save, check } = useSaving();
  useEffect(() => {
    readQuarantinedCopies(vaultContext()).then(setCopies);
  }, []);
  if (copies.length === 0) return null;
  const attempt = (act: Promise<void>) => {
    setProblem(undefined);
    act.catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <div class="stack">
      <p class="hint">{i18n.t('damaged.text', copies.length)}</p>
      <SavingNote
        saving={saving}
        savedText={(name) => i18n.t('transfer.written', [name])}
        onFile={(file) => attempt(check(file))}
      />
      <Problem text={problem} />
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => attempt(save('latchkey-damaged-copies.json', () => fileOf(copies)))}
        >
          {i18n.t('damaged.save')}
        </button>
      </div>
    </div>
  );
}

function fileOf(copies: string[]): Blob {
  return new Blob([JSON.stringify(copies, null, 1)], { type: 'application/json' });
}
