import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Mark } from '../shell/mark';
import { SecretForm } from './secret-form';

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
  return (
    <div class="gate">
      <SecretForm
        in="gate-part"
        id="passphrase"
        label={i18n.t('gate.passphrase')}
        submit={i18n.t('gate.unlock')}
        submitting={i18n.t('gate.unlocking')}
        onTyping={props.onTyping}
        onSubmit={props.onUnlock}
        secondsToWait={props.secondsToWait}
      >
        <Mark />
        <h1>{i18n.t('gate.unlockTitle')}</h1>
      </SecretForm>
      {props.children}
    </div>
  );
}
