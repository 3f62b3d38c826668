import { i18n } from '#i18n';
import { dayText } from '../../../components/words/day-text';
import { correctionText } from '../../../components/words/length-text';
import type { ClockCorrection } from '../../../lib/browser/settings/settings';

/** By how much codes are corrected, and its end. */
export function SettingsClock(props: { correction: ClockCorrection | undefined; onRemove(): void }) {
  const { correction } = props;
  return (
    <div class="card">
      <h2>{i18n.t('clock.settingTitle')}</h2>
      <p>{correction ? correctedText(correction) : i18n.t('clock.notCorrected')}</p>
      <p class="hint">{i18n.t('clock.settingHint')}</p>
      {correction && (
        <div class="actions">
          <button type="button" class="button" onClick={props.onRemove}>
            {i18n.t('clock.remove')}
          </button>
        </div>
      )}
    </div>
  );
}

function correctedText({ seconds, source, at }: ClockCorrection): string {
  return i18n.t(source === 'site' ? 'clock.bySite' : 'clock.byPhone', {
    change: correctionText(seconds),
    date: dayText(at),
  });
}
