import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { lengthText } from '../../../components/words/length-text';
import { IDLE_CHOICES, KNOWS_SCREEN_LOCK, LOCK_CHOICES } from '../../../lib/browser/settings/settings';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { lockSoonerHere } from '../../../lib/browser/vault/locking';

/** When the vault locks by itself. */
export function Locking() {
  const [settings, save] = useSettings();
  if (settings === undefined) return null;
  return (
    <div class="card">
      <h2>{i18n.t('security.lockTitle')}</h2>
      <ChoiceField
        id="lock-after"
        label={i18n.t('security.lockAfter')}
        value={settings.lockAfterMinutes}
        choices={LOCK_CHOICES.map((value) => ({ value, text: lengthOf(value) }))}
        onChange={async (lockAfterMinutes) => {
          await save({ lockAfterMinutes });
          await lockSoonerHere(lockAfterMinutes);
        }}
      />
      <ChoiceField
        id="lock-when-idle"
        label={i18n.t('security.lockWhenIdle')}
        value={settings.lockWhenIdleMinutes}
        choices={IDLE_CHOICES.map((value) => ({ value, text: idleText(value) }))}
        onChange={(lockWhenIdleMinutes) => save({ lockWhenIdleMinutes })}
      />
      {KNOWS_SCREEN_LOCK && (
        <label class="check">
          <input
            type="checkbox"
            checked={settings.lockWithScreen}
            onChange={(event) => save({ lockWithScreen: event.currentTarget.checked })}
          />
          {i18n.t('security.lockWithScreen')}
        </label>
      )}
      <p class="hint">{i18n.t(KNOWS_SCREEN_LOCK ? 'security.screenHint' : 'security.noScreenLock')}</p>
      <p class="hint">{i18n.t('security.browserRestart')}</p>
    </div>
  );
}

function idleText(minutes: number): string {
  return minutes === 0 ? i18n.t('security.idleNever') : lengthOf(minutes);
}

function lengthOf(minutes: number): string {
  return lengthText(minutes * 60, 'long');
}
