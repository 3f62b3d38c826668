import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import './security.css';
import { AddPasskey } from './passkey-add';
import { ChangePassphrase } from './passphrase';
import { SaveDamaged } from './quarantine';
import { RecoveryCode } from './recovery-code';
import { ReplaceKey } from './replace-key';
import { WaysIn } from './ways';

/** What opens the vault. */
export function Security({ generation, say }: { generation: number; say(message: Message): void }) {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.security')}</h1>
      <WaysIn generation={generation} say={say} />
      <RecoveryCode say={say} />
      <AddPasskey say={say} />
      <ChangePassphrase onChanged={() => say({ text: i18n.t('security.changed') })} />
      <ReplaceKey />
      <SaveDamaged />
    </section>
  );
}
