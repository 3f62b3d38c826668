import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '../shell/mark';
import { Problem } from './problem';
import { SecretInput } from './secret-input';
import { useSubmit } from './use-submit';
import { useWait } from './use-wait';
import { WaitNotice } from './wait-notice';

/** What trying a passphrase takes. */
export interface PassphraseTry {
  /** A part of a passphrase is there: what trying it takes can be got ready. */
  onTyping(): void;
  onUnlock(passphrase: string): Promise<void>;
  /** Seconds until a passphrase is tried again, after too many wrong ones. */
  secondsToWait(): Promise<number>;
}

/** Asks for the passphrase until `onUnlock` takes it. `children` are the other ways in. */
export function UnlockForm(props: PassphraseTry & { children?: ComponentChildren }) {
  const [passphrase, setPassphrase] = useState('');
  const type = (text: string) => {
    setPassphrase(text);
    if (text !== '') props.onTyping();
  };
  const { seconds, look } = useWait(props.secondsToWait);
  const { busy, problem, submit } = useSubmit(() => props.onUnlock(passphrase).finally(look));

  return (
    <div class="gate">
      <form class="stack" onSubmit={submit}>
        <Mark />
        <h1>{i18n.t('gate.unlockTitle')}</h1>
        <div class="field">
          <label for="passphrase">{i18n.t('gate.passphrase')}</label>
          <SecretInput
            id="passphrase"
            value={passphrase}
            onInput={type}
            invalid={problem !== undefined}
            describedBy="passphrase-problem"
            focus
          />
        </div>
        <Problem id="passphrase-problem" text={problem} />
        <WaitNotice seconds={seconds} />
        <button class="button primary" type="submit" disabled={busy || seconds > 0 || passphrase === ''}>
          {i18n.t(busy ? 'gate.unlocking' : 'gate.unlock')}
        </button>
      </form>
      {props.children}
    </div>
  );
}
