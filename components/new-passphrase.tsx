import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from './problem';
import { SecretInput } from './secret-input';

const SHORTEST = 10;

/** Two fields for a new passphrase; `onReady` gets it once both agree, and undefined as long as they do not. */
export function NewPassphrase(props: {
  onReady(passphrase: string | undefined): void;
  labels?: [string, string];
  focus?: boolean;
}) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [label, again] = props.labels ?? [i18n.t('gate.passphrase'), i18n.t('gate.passphraseAgain')];

  const take = (one: string, two: string) => {
    setFirst(one);
    setSecond(two);
    props.onReady(one === two && one.length >= SHORTEST ? one : undefined);
  };
  const problem =
    second === ''
      ? undefined
      : first.length < SHORTEST
        ? i18n.t('gate.tooShort')
        : first.startsWith(second)
          ? undefined
          : i18n.t('gate.notTheSame');

  return (
    <>
      <div class="field">
        <label for="new-passphrase">{label}</label>
        <SecretInput
          id="new-passphrase"
          value={first}
          onInput={(value) => take(value, second)}
          describedBy="new-passphrase-hint"
          focus={props.focus ?? false}
        />
        <p class="hint" id="new-passphrase-hint">
          {i18n.t('gate.passphraseHint')}
        </p>
      </div>
      <div class="field">
        <label for="new-passphrase-again">{again}</label>
        <SecretInput
          id="new-passphrase-again"
          value={second}
          onInput={(value) => take(first, value)}
          invalid={problem !== undefined}
          describedBy="new-passphrase-problem"
        />
      </div>
      <Problem id="new-passphrase-problem" text={problem} />
    </>
  );
}
