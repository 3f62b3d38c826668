import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from './problem';
import { SecretInput } from './secret-input';

const SHORTEST = 10;

/**
 * Two fields for a new passphrase; `onReady` gets it once both agree and it is strong, or weak and wanted all the same;
 * undefined as long as they are not.
 */
export function NewPassphrase(props: {
  onReady(passphrase: string | undefined): void;
  labels?: [string, string];
  focus?: boolean;
}) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [wanted, setWanted] = useState(false);
  const isWeak = useWeakness(first);
  const [label, again] = props.labels ?? [i18n.t('gate.passphrase'), i18n.t('gate.passphraseAgain')];
  const isFine = isWeak === false || (isWeak === true && wanted);
  const ready = first === second && isFine ? first : undefined;

  // Before the next click can land: what was ready a keystroke ago must not be taken.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callback is new at each rendering
  useLayoutEffect(() => props.onReady(ready), [ready]);

  return (
    <>
      <div class="field">
        <label for="new-passphrase">{label}</label>
        <SecretInput
          id="new-passphrase"
          value={first}
          onInput={(value) => {
            setFirst(value);
            setWanted(false);
          }}
          describedBy="new-passphrase-hint new-passphrase-strength"
          focus={props.focus ?? false}
        />
        <p class="hint" id="new-passphrase-hint">
          {i18n.t('gate.passphraseHint')}
        </p>
        <Strength isWeak={isWeak} wanted={wanted} onWanted={setWanted} />
      </div>
      <div class="field">
        <label for="new-passphrase-again">{again}</label>
        <SecretInput
          id="new-passphrase-again"
          value={second}
          onInput={setSecond}
          invalid={problemOf(first, second) !== undefined}
          describedBy="new-passphrase-problem"
        />
      </div>
      <Problem id="new-passphrase-problem" text={problemOf(first, second)} />
    </>
  );
}

/** What the estimator says, and the explicit choice that a weak one needs. */
function Strength(props: { isWeak: boolean | undefined; wanted: boolean; onWanted(wanted: boolean): void }) {
  return (
    <>
      <div role="status" id="new-passphrase-strength">
        {props.isWeak === true && <p class="warning">{i18n.t('gate.weak')}</p>}
        {props.isWeak === false && <p class="hint">{i18n.t('gate.strong')}</p>}
      </div>
      {props.isWeak === true && (
        <label class="check">
          <input
            type="checkbox"
            checked={props.wanted}
            onChange={(event) => props.onWanted(event.currentTarget.checked)}
          />
          {i18n.t('gate.weakWanted')}
        </label>
      )}
    </>
  );
}

function problemOf(first: string, second: string): string | undefined {
  if (second === '') return undefined;
  if (first.length < SHORTEST) return i18n.t('gate.tooShort');
  return first.startsWith(second) ? undefined : i18n.t('gate.notTheSame');
}

/** Undefined while the passphrase is too short, or not judged yet: the estimator is large and loads with the first one. */
function useWeakness(passphrase: string): boolean | undefined {
  const [judged, setJudged] = useState<{ passphrase: string; isWeak: boolean }>();
  useEffect(() => {
    if (passphrase.length < SHORTEST) return;
    let isCurrent = true;
    import('../../lib/passphrase-strength').then(({ isWeakPassphrase }) => {
      if (isCurrent) setJudged({ passphrase, isWeak: isWeakPassphrase(passphrase) });
    });
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return judged?.passphrase === passphrase && passphrase.length >= SHORTEST ? judged.isWeak : undefined;
}
