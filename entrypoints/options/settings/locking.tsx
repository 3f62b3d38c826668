import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { lengthText } from '../../../components/words/length-text';
import { choicesUpTo } from '../../../lib/browser/settings/effective';
import { IDLE_CHOICES, KNOWS_SCREEN_LOCK, LOCK_CHOICES } from '../../../lib/browser/settings/settings';
import { usePolicy } from '../../../lib/browser/settings/use-policy';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { lockSoonerHere } from '../../../lib/browser/vault/locking';
import { SetByPolicy } from './set-by-policy';

/** When the vault locks by itself. A policy leaves the choices that are no laxer than it. */
export function Locking() {
  const [settings, save] = useSettings();
  const policy = usePolicy()?.policy;
  if (settings === undefined || policy === undefined) return null;
  const { maxUnlockedMinutes, maxIdleMinutes, lockWithScreen } = policy;
  return (
    <div class="card">
      <h2>{i18n.t('security.lockTitle')}</h2>
      <ChoiceField
        id="lock-after"
        label={i18n.t('security.lockAfter')}
        value={settings.lockAfterMinutes}
        choices={textsFor(choicesUpTo(LOCK_CHOICES, maxUnlockedMinutes), lengthOf)}
        onChange={async (lockAfterMinutes) => {
          await save({ lockAfterMinutes });
          await lockSoonerHere(lockAfterMinutes);
        }}
      />
      <SetByPolicy policy={policy} is={maxUnlockedMinutes !== undefined} />
      <ChoiceField
        id="lock-when-idle"
        label={i18n.t('security.lockWhenIdle')}
        value={settings.lockWhenIdleMinutes}
        choices={textsFor(choicesUpTo(IDLE_CHOICES, maxIdleMinutes), idleText)}
        onChange={(lockWhenIdleMinutes) => save({ lockWhenIdleMinutes })}
      />
      <SetByPolicy policy={policy} is={maxIdleMinutes !== undefined} />
      {KNOWS_SCREEN_LOCK && (
        <label class="check">
          <input
            type="checkbox"
            checked={settings.lockWithScreen}
            disabled={lockWithScreen !== undefined}
            onChange={(event) => save({ lockWithScreen: event.currentTarget.checked })}
          />
          {i18n.t('security.lockWithScreen')}
        </label>
      )}
      <SetByPolicy policy={policy} is={KNOWS_SCREEN_LOCK && lockWithScreen !== undefined} />
      <p class="hint">{i18n.t(KNOWS_SCREEN_LOCK ? 'security.screenHint' : 'security.noScreenLock')}</p>
      <p class="hint">{i18n.t('security.browserRestart')}</p>
    </div>
  );
}

function textsFor(choices: readonly number[], textOf: (minutes: number) => string) {
  return choices.map((value) => ({ value, text: textOf(value) }));
}

function idleText(minutes: number): string {
  return minutes === 0 ? i18n.t('security.idleNever') : lengthOf(minutes);
}

function lengthOf(minutes: number): string {
  return lengthText(minutes * 60, 'long');
}
