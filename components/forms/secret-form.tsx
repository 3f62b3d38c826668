import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { SecretField } from './secret-field';
import { useSubmit } from './use-submit';
import { useWait } from './use-wait';
import { WaitNotice } from './wait-notice';

/** What a form for one secret is made from. */
export interface SecretFormProps {
  /** Its looks; the buttons of a `gate` have lines of their own. */
  in: 'gate' | 'gate-part' | 'card';
  /** Of the field. */
  id: string;
  label: string;
  hint?: string;
  /** What the button says, and what it says while the secret is tried. */
  submit: string;
  submitting?: string;
  /** Throws a Refusal when the secret is not taken. */
  onSubmit(secret: string): Promise<unknown>;
  /** Another sentence for a refusal than its usual one. */
  sentence?(error: unknown): string;
  /** A part of the secret is there: what trying it takes can be got ready. */
  onTyping?(): void;
  /** Seconds until another is tried, after too many wrong ones. The same function at each rendering. */
  secondsToWait?(): Promise<number>;
  /** Stands above the field. */
  children?: ComponentChildren;
  /** Further buttons, by whether a secret is being tried. */
  others?(busy: boolean): ComponentChildren;
}

const CLASSES = { gate: 'gate', 'gate-part': 'stack', card: 'stack narrow' } as const;
const noWait = async () => 0;

/** Asks for a passphrase, a recovery code or the like, until `onSubmit` takes it. */
export function SecretForm(props: SecretFormProps) {
  const { secondsToWait } = props;
  const [secret, setSecret] = useState('');
  const { seconds, look } = useWait(secondsToWait ?? noWait);
  const trying = useSubmit(() => props.onSubmit(secret).finally(look), props.sentence);
  const type = (text: string) => {
    setSecret(text);
    if (text !== '') props.onTyping?.();
  };
  return (
    <form class={CLASSES[props.in]} onSubmit={trying.submit}>
      {props.children}
      <SecretField {...props} value={secret} onInput={type} problem={trying.problem} focus retype />
      {secondsToWait && <WaitNotice seconds={seconds} />}
      <Buttons {...props} busy={trying.busy} ready={seconds === 0 && secret !== ''} />
    </form>
  );
}

function Buttons(props: SecretFormProps & { busy: boolean; ready: boolean }) {
  const { busy, submit, submitting = submit } = props;
  const buttons = (
    <>
      <button type="submit" class="button primary" disabled={busy || !props.ready}>
        {busy ? submitting : submit}
      </button>
      {props.others?.(busy)}
    </>
  );
  return props.in === 'card' ? <div class="actions">{buttons}</div> : buttons;
}
