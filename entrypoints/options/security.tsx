import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceField } from '../../components/choice-field';
import { NewPassphrase } from '../../components/new-passphrase';
import { Problem } from '../../components/problem';
import { textOf } from '../../components/refusal-text';
import { SecretInput } from '../../components/secret-input';
import type { Message } from '../../components/toast';
import { afterPaint } from '../../components/unlock-form';
import { vaultPlaces } from '../../lib/browser/places';
import { LOCK_CHOICES, readSettings, type Settings, saveSettings } from '../../lib/browser/settings';
import { changePassphrase } from '../../lib/vault/passphrase';

/** When the vault locks, and what opens it. */
export function Security({ say }: { say(message: Message): void }) {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.security')}</h1>
      <Locking />
      <ChangePassphrase onChanged={() => say({ text: i18n.t('security.changed') })} />
    </section>
  );
}

function Locking() {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    readSettings().then(setSettings);
  }, []);
  if (settings === undefined) return null;
  const save = async (changed: Partial<Settings>) => setSettings(await saveSettings(changed));
  return (
    <div class="card">
      <h2>{i18n.t('security.lockTitle')}</h2>
      <ChoiceField
        id="lock-after"
        label={i18n.t('security.lockAfter')}
        value={settings.lockAfterMinutes}
        choices={LOCK_CHOICES.map((value) => ({ value, text: durationText(value) }))}
        onChange={(lockAfterMinutes) => save({ lockAfterMinutes })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={settings.lockWithScreen}
          onChange={(event) => save({ lockWithScreen: event.currentTarget.checked })}
        />
        {i18n.t('security.lockWithScreen')}
      </label>
      <p class="hint">{i18n.t('security.browserRestart')}</p>
    </div>
  );
}

function durationText(minutes: number): string {
  return minutes < 60 ? i18n.t('security.minutes', minutes) : i18n.t('security.hours', minutes / 60);
}

function ChangePassphrase({ onChanged }: { onChanged(): void }) {
  const [turn, setTurn] = useState(0);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: Event) => {
    event.preventDefault();
    if (next === undefined) return;
    setBusy(true);
    setProblem(undefined);
    await afterPaint();
    try {
      await changePassphrase(vaultPlaces(), current, next);
      setCurrent('');
      setNext(undefined);
      setTurn(turn + 1);
      onChanged();
    } catch (error) {
      setProblem(textOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="card" onSubmit={submit}>
      <h2>{i18n.t('security.changeTitle')}</h2>
      <div class="field">
        <label for="current-passphrase">{i18n.t('security.current')}</label>
        <SecretInput id="current-passphrase" value={current} onInput={setCurrent} />
      </div>
      <NewPassphrase
        key={turn}
        onReady={setNext}
        labels={[i18n.t('security.next'), i18n.t('security.nextAgain')]}
      />
      <Problem text={problem} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || current === '' || next === undefined}>
          {i18n.t(busy ? 'gate.creating' : 'security.change')}
        </button>
      </div>
    </form>
  );
}
