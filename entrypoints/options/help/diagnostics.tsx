import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import { useRead } from '../../../components/shell/use-read';
import { readPermissions } from '../../../lib/browser/api/permissions';
import { copyText } from '../../../lib/browser/clipboard/copy';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { checkHealth } from '../../../lib/vault/unlock/health';
import type { VaultState } from '../../../lib/vault/unlock/vault';
import { diagnosticRows } from './diagnostic-rows';

/** Facts about this installation, to look at and to pass on: nothing in them is secret, and no account is named. */
export function Diagnostics({ vault }: { vault: Extract<VaultState, { state: 'open' }> }) {
  const [settings] = useSettings();
  const { value: health } = useRead(() => checkHealth(vaultContext()), vault.generation);
  const { value: permissions } = useRead(readPermissions, vault.generation);
  const [copied, setCopied] = useState(false);
  if (settings === undefined || health === undefined || permissions === undefined) return null;
  const rows = diagnosticRows({ vault, settings, health, permissions });
  const copy = async () => {
    await copyText(rows.map(([name, value]) => i18n.t('diagnostics.row', { name, value })).join('\n'));
    setCopied(true);
  };
  return (
    <div class="card diagnostics">
      <h2>{i18n.t('diagnostics.title')}</h2>
      <p class="hint">{i18n.t('diagnostics.text')}</p>
      <dl class="details">
        {rows.map(([what, value]) => (
          <div key={what} class="details-row">
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="button" onClick={copy}>
          <Icon name={copied ? 'check' : 'copy'} />
          {i18n.t('diagnostics.copy')}
        </button>
        <p role="status" class="hint">
          {copied && i18n.t('diagnostics.copied')}
        </p>
      </div>
    </div>
  );
}
