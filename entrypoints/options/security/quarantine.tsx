import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { vaultPlaces } from '../../../lib/browser/vault/vault-context';
import { readDamagedCopies } from '../../../lib/vault/backup/quarantined-copies';

/** Saves what could not be read to a file, as it is; nothing when all could. */
export function SaveDamaged() {
  const [copies, setCopies] = useState<string[]>([]);
  useEffect(() => {
    readDamagedCopies(vaultPlaces()).then(setCopies);
  }, []);
  if (copies.length === 0) return null;
  return (
    <div class="stack">
      <p class="hint">{i18n.t('damaged.text', copies.length)}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => saveFile(JSON.stringify(copies, null, 1))}>
          {i18n.t('damaged.save')}
        </button>
      </div>
    </div>
  );
}

function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'latchkey-damaged-copies.json';
  link.click();
  // The browser has taken the bytes once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
