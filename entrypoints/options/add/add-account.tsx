import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Message } from '../../../components/shell/toast';
import { sentenceFor } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import type { OtpAccount } from '../../../lib/otp/account';
import { addAccounts, likenessOf } from '../../../lib/vault/accounts/accounts';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { changeVault } from '../../../lib/vault/unlock/vault';
import { GenerateKey } from './generate-key';
import { TypeKey } from './type-key';

/** Two ways to an account without a picture: a key that Latchkey makes, and one that a site shows. */
export function AddAccount({ contents, say }: { contents: VaultContents; say(message: Message): void }) {
  const [way, setWay] = useState<'generate' | 'type'>('generate');
  const save = async (account: OtpAccount): Promise<boolean> => {
    const likeness = likenessOf(contents, account);
    if (likeness.is === 'same') {
      say({ text: i18n.t('add.duplicate', { account: nameOf(likeness.as) }) });
      return false;
    }
    try {
      await changeVault(vaultContext(), (current) => addAccounts(current, [account], Math.floor(now())));
    } catch (error) {
      say({ text: sentenceFor(error), isProblem: true });
      return false;
    }
    say({ text: i18n.t('add.saved', { account: nameOf(account) }) });
    return true;
  };
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.add')}</h1>
      <fieldset class="ways">
        <legend class="visually-hidden">{i18n.t('options.add')}</legend>
        {(['generate', 'type'] as const).map((name) => (
          <label key={name} class="way">
            <input type="radio" name="way" checked={way === name} onChange={() => setWay(name)} />
            <span>
              <strong>{i18n.t(`add.${name}`)}</strong>
              <span class="hint">{i18n.t(`add.${name}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'generate' ? <GenerateKey onSave={save} /> : <TypeKey onSave={save} />}
    </section>
  );
}
