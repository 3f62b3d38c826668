import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import { useRead } from '../../../components/shell/use-read';
import { sentenceFor } from '../../../components/words/refusal-text';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { forgetPasskey } from '../../../lib/browser/vault/webauthn';
import { fromBase64 } from '../../../lib/stored/base64';
import { listSlots, removeSlot, renameSlot, type SlotSummary } from '../../../lib/vault/unlock/slots';
import { WayIn } from './way';

/** What opens the vault. `generation` grows with every change, whoever makes it. */
export function WaysIn({ generation, say }: { generation: number; say(message: Message): void }) {
  const { value: slots = [] } = useRead(() => listSlots(vaultContext()), generation);
  const passphrases = slots.filter(({ type }) => type === 'passphrase').length;

  const rename = (slot: SlotSummary, name: string) =>
    renameSlot(vaultContext(), slot.id, name).catch((error: unknown) =>
      say({ text: sentenceFor(error), isProblem: true }),
    );

  const remove = async (slot: SlotSummary, called: string) => {
    try {
      await removeSlot(vaultContext(), slot.id);
    } catch (error) {
      say({ text: sentenceFor(error), isProblem: true });
      return;
    }
    if (slot.credentialId !== undefined) await forgetPasskey(fromBase64(slot.credentialId));
    say({ text: i18n.t('ways.removed', { name: called }) });
  };

  return (
    <div class="card">
      <h2>{i18n.t('ways.title')}</h2>
      <ul class="accounts">
        {slots.map((slot) => (
          <WayIn
            key={slot.id}
            slot={slot}
            isLastPassphrase={slot.type === 'passphrase' && passphrases === 1}
            onRename={(name) => rename(slot, name)}
            onRemove={(called) => remove(slot, called)}
          />
        ))}
      </ul>
    </div>
  );
}
