import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { AccountNames } from '../../../components/forms/name-fields';
import type { Message } from '../../../components/shell/toast';
import { sentenceFor } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import type { OtpAccount } from '../../../lib/otp/account';
import { addAccounts, likenessOf } from '../../../lib/vault/accounts/accounts';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { changeVault } from '../../../lib/vault/unlock/vault';
import { GenerateKey } from './generate-key';
import { FromApp, ScanPicture } from './other-ways';
import { TypeKey } from './type-key';

/** The usual way first; a random key, which no site knows, last. */
const WAYS = ['picture', 'type', 'app', 'generate'] as const;
type Way = (typeof WAYS)[number];

/** The ways to an account. `below` is what the address names after the section: one of them. */
export function AddAccount(props: { contents: VaultContents; below: string[]; say(message: Message): void }) {
  const { contents, say } = props;
  const [way, setWay] = useState<Way>(() => WAYS.find((one) => one === props.below[0]) ?? 'picture');
  // What was typed on one way stays on the other.
  const [names, setNames] = useState<AccountNames>({ issuer: '', label: '' });
  const save = (account: OtpAccount) => saveNew(contents, account, say);
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.add')}</h1>
      <fieldset class="ways">
        <legend class="visually-hidden">{i18n.t('options.add')}</legend>
        {WAYS.map((name) => (
          <label key={name} class="way">
            <input type="radio" name="way" checked={way === name} onChange={() => setWay(name)} />
            <span>
              <strong>{i18n.t(`adding.${name}`)}</strong>
              <span class="hint">{i18n.t(`adding.${name}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'picture' && <ScanPicture />}
      {way === 'type' && <TypeKey names={names} onNames={setNames} onSave={save} say={say} />}
      {way === 'app' && <FromApp />}
      {way === 'generate' && <GenerateKey names={names} onNames={setNames} onSave={save} />}
    </section>
  );
}

/** Saves an account that is new to the vault; otherwise, or when that is refused, says so and answers with false. */
async function saveNew(
  contents: VaultContents,
  account: OtpAccount,
  say: (message: Message) => void,
): Promise<boolean> {
  if (account.issuer === '' && account.label === '') {
    say({ text: i18n.t('account.needsName'), isProblem: true });
    return false;
  }
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
}
