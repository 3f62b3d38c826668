import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { readQuarantinedCopies } from '../../../lib/vault/backup/quarantined-copies';
import { SaveAsItIs } from '../transfer/save-as-it-is';

/** Saves the copies that are not this vault to a file, as they are; nothing when there is none. */
export function SaveDamaged() {
  const [copies, setCopies] = useState<string[]>([]);
  useEffect(() => {
    readQuarantinedCopies(vaultContext()).then(setCopies);
  }, []);
  if (copies.length === 0) return null;
  return (
    <SaveAsItIs
      hint={i18n.t('damaged.text', copies.length)}
      label={i18n.t('damaged.save')}
      name="latchkey-damaged-copies.json"
      make={() => fileOf(copies)}
    />
  );
}

function fileOf(copies: string[]): Blob {
  return new Blob([JSON.stringify(copies, null, 1)], { type: 'application/json' });
}
