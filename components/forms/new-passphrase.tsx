import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { passphraseLack, readyPassphrase, SHORTEST_PASSPHRASE } from '../../lib/new-passphrase';
import { useNewest } from '../shell/use-newest';
import { Problem } from './problem';
import { SecretInput } from './secret-input';

/** Whether a weak passphrase cannot even be wanted here. */
export const MustBeStrong = createContext(false);

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
  const ready = readyPassphrase({ first, second, isWeak, wanted });

  // Before the next click can land: what was ready a keystroke ago must not be taken.
  const onReady = useNewest(props.onReady);
  useLayoutEffect(() => onReady.current(ready), [onReady, ready]);

  const type = (value: string) => {
    setFirst(value);
    setWanted(false);
  };
  return (
    <>
      <FirstField label={label} value={first} onInput={type} focus={props.focus ?? false}>
        <Strength isWeak={isWeak} wanted={wanted} onWanted={setWanted} />
      </FirstField>
      <SecondField label={again} value={second} onInput={setSecond} problem={problemOf(first, second)} />
    </>
  );
}

function FirstField(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  focus: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for="new-passphrase">{props.label}</label>
      <SecretInput
        id="new-passphrase"
        value={props.value}
        onInput={props.onInput}
        describedBy="new-passphrase-hint new-passphrase-strength"
        focus={props.focus}
      />
      <p class="hint" id="new-passphrase-hint">
        {i18n.t('gate.passphraseHint')}
      </p>
      {props.children}
    </div>
  );
}

function SecondField(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  problem: string | undefined;
}) {
  return (
    <>
      <div class="field">
        <label for="new-passphrase-again">{props.label}</label>
        <SecretInput
          id="new-passphrase-again"
          value={props.value}
          onInput={props.onInput}
          invalid={props.problem !== undefined}
          describedBy="new-passphrase-problem"
        />
      </div>
      <Problem id="new-passphrase-problem" text={props.problem} />
    </>
  );
}

/** What the estimator says, and the explicit choice that a weak one needs. */
function Strength(props: { isWeak: boolean | undefined; wanted: boolean; onWanted(wanted: boolean): void }) {
  const mustBeStrong = useContext(MustBeStrong);
  return (
    <>
      <div role="status" id="new-passphrase-strength">
        {props.isWeak === true && <p class="warning">{i18n.t('gate.weak')}</p>}
        {props.isWeak === false && <p class="hint">{i18n.t('gate.strong')}</p>}
      </div>
      {props.isWeak === true && mustBeStrong && <p class="hint">{i18n.t('policy.strongWanted')}</p>}
      {props.isWeak === true && !mustBeStrong && (
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
  const lack = passphraseLack(first, second);
  if (lack === undefined) return undefined;
  return i18n.t(lack === 'too-short' ? 'gate.tooShort' : 'gate.notTheSame');
}

/** Undefined while the passphrase is too short, or not judged yet: the estimator is large and loads with the first one. */
function useWeakness(passphrase: string): boolean | undefined {
  const [judged, setJudged] = useState<{ passphrase: string; isWeak: boolean }>();
  useEffect(() => {
    if (passphrase.length < SHORTEST_PASSPHRASE) return;
    let isCurrent = true;
    import('../../lib/passphrase-strength').then(({ isWeakPassphrase }) => {
      if (isCurrent) setJudged({ passphrase, isWeak: isWeakPassphrase(passphrase) });
    });
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return judged?.passphrase === passphrase && passphrase.length >= SHORTEST_PASSPHRASE
    ? judged.isWeak
    : undefined;
}
